using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Simulators.Hosting;

/// <summary>One partner's own web server on a loopback port.</summary>
internal sealed class SimulatorListener : IAsyncDisposable
{
    private const long MaxRequestBytes = 128 * 1024 * 1024;

    private readonly WebApplication _application;

    private SimulatorListener(WebApplication application, Uri root)
    {
        _application = application;
        Root = root;
    }

    /// <summary>The address of the page; the service is under it.</summary>
    public Uri Root { get; }

    /// <summary>Starts to listen.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<SimulatorListener> StartAsync(PartnerSimulator simulator, int port, ILoggerFactory loggerFactory, CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "Simulators" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.Limits.MaxRequestBodySize = MaxRequestBytes;
            kestrel.AddServerHeader = false;
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(loggerFactory);
        WebApplication application = builder.Build();
        Map(application, simulator);
        await application.StartAsync(cancellationToken);
        string address = application.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single();
        return new SimulatorListener(application, new Uri(address));
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static void Map(WebApplication application, PartnerSimulator simulator)
    {
        var service = new SimulatorEndpoint(simulator);
        var control = new ControlEndpoint(simulator);
        application.UseRouting();
        application.Use(RefuseOthersAsync);
        application.MapPost(simulator.ServicePath, service.HandleAsync);
        application.MapGet("/", control.ShowAsync);
        application.MapGet("/status", control.StatusAsync);
        application.MapPost("/control/{form}", control.SubmitAsync);
        simulator.Map(application);
    }

    private static Task RefuseOthersAsync(HttpContext http, RequestDelegate next)
    {
        if (ControlEndpoint.IsFromHere(http))
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
