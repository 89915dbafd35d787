using System.Net;
using System.Text;
using System.Threading.Channels;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Simulators.Tests;

/// <summary>A gateway that only takes what simulators bring, and says what a test wants said.</summary>
internal sealed class FakeGateway : IAsyncDisposable
{
    private readonly WebApplication _application;

    private readonly Channel<Delivered> _received = Channel.CreateUnbounded<Delivered>();

    private readonly Queue<int> _statuses = new();

    private FakeGateway(WebApplication application) => _application = application;

    public sealed record Delivered(string Path, string? Authorization, string? ContentType, XElement Body);

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>The body of the answer to every message; none for an empty acceptance.</summary>
    public XElement? Answer { get; set; }

    public static async Task<FakeGateway> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        WebApplication application = builder.Build();
        var gateway = new FakeGateway(application);
        application.Run(gateway.HandleAsync);
        await application.StartAsync();
        gateway.Address = new Uri(application.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());
        return gateway;
    }

    /// <summary>Answers the next messages with these HTTP statuses and no body, before it takes any.</summary>
    public void FailFirst(params int[] statuses) => Array.ForEach(statuses, _statuses.Enqueue);

    public async Task<Delivered> ReceiveAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return await _received.Reader.ReadAsync(patience.Token);
    }

    public bool HasMore => _received.Reader.TryPeek(out _);

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task HandleAsync(HttpContext http)
    {
        XDocument envelope = await XDocument.LoadAsync(http.Request.Body, LoadOptions.None, http.RequestAborted);
        if (_statuses.TryDequeue(out int status))
        {
            http.Response.StatusCode = status;
            return;
        }

        XElement body = Soap.BodyOf(envelope.Root!);
        if (Answer is not null)
        {
            http.Response.ContentType = "application/soap+xml; charset=utf-8";
            await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(Soap.Envelope(Answer, isSoap12: true)));
        }

        await _received.Writer.WriteAsync(new Delivered(http.Request.Path, http.Request.Headers.Authorization, http.Request.ContentType, body));
    }
}
