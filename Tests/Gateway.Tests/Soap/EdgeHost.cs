using System.Net;
using System.Security.Cryptography.X509Certificates;
using Gateway.Security;
using Gateway.Soap;
using Gateway.Tests.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Processing.Intake;
using Processing.Partners;

namespace Gateway.Tests.Soap;

/// <summary>The edge behind a real server on a free loopback port, with an intake of the test's own.</summary>
internal sealed class EdgeHost : IAsyncDisposable
{
    public const string Password = "right-password-1";

    private readonly WebApplication _app;

    private EdgeHost(WebApplication app, FakeIntake intake)
    {
        _app = app;
        Intake = intake;
        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Address = new Uri(address);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, Expect100ContinueTimeout = TimeSpan.FromSeconds(10) })
        {
            BaseAddress = Address,
            Timeout = TimeSpan.FromSeconds(30),
        };
    }

    public FakeIntake Intake { get; }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<EdgeHost> StartAsync(
        EdgeSettings? settings = null,
        Action<WebApplicationBuilder>? configure = null,
        Action<WebApplication>? map = null,
        X509Certificate2? certificate = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (certificate is not null)
            {
                listen.UseHttps(certificate);
            }
        }));
        var intake = new FakeIntake();
        builder.Services.AddSingleton<IMessageIntake>(intake);
        builder.Services.AddSoapEdge(settings ?? new EdgeSettings(), Accounts());
        configure?.Invoke(builder);
        var app = builder.Build();
        app.MapSoapEdge();
        map?.Invoke(app);
        await app.StartAsync();
        return new EdgeHost(app, intake);
    }

    public static PartnerAccounts Accounts() => new(
    [
        Account("ASC", Password),
        Account("CARD", "another-password-2"),
        Account("CERT", null) with
        {
            CertificateThumbprints = [TestCertificates.Thumbprint(TestCertificates.Known), TestCertificates.Thumbprint(TestCertificates.Expired)],
        },
    ]);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private static PartnerAccount Account(string code, string? password) => new()
    {
        Partner = new Partner { Code = code, Name = code, Operations = ["*"] },
        PasswordHash = password is null ? null : PasswordHash.Of(password, 1_000),
    };
}
