using System.Net.Sockets;
using Gateway.Conformance.Sessions;
using Gateway.Health;
using Gateway.Logging;
using Gateway.Ops;
using Gateway.Settings;
using Gateway.Soap;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using NLog.Web;
using Simulators;
using Processing.ForeignQueries.Desk;

namespace Gateway.Hosting;

/// <summary>The whole stand, running: storage, pipeline, edge, console, and where asked for the simulated partners.</summary>
internal sealed class GatewayHost : IAsyncDisposable
{
    private readonly Composition _composition;
    private readonly WebApplication _app;
    private readonly DataFolder _folder;

    private GatewayHost(Composition composition, WebApplication app, DataFolder folder, DemoCredentials? credentials)
    {
        _composition = composition;
        _app = app;
        _folder = folder;
        Credentials = credentials;
    }

    /// <summary>The settings it was started with.</summary>
    public GatewaySettings Settings => _composition.Settings;

    /// <summary>The passwords that the first start made; null where an operator wrote the files.</summary>
    public DemoCredentials? Credentials { get; }

    /// <summary>The simulated partners; null where they do not run here.</summary>
    public SimulatorHost? Simulators => _composition.Simulators;

    /// <summary>The full path of the data folder.</summary>
    public string DataFolder => _folder.Path;

    /// <summary>The file with the passwords.</summary>
    public string CredentialsFile => _folder.PathOf(DemoCredentials.FileName);

    /// <summary>The first address listened on, as a client on this machine would write it.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Starts everything; when the task ends, messages are taken.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="folder">The data folder.</param>
    /// <param name="stop">Ends the start.</param>
    /// <exception cref="SettingsException">Something is set so that it cannot start; the message says what to change.</exception>
    public static async Task<GatewayHost> StartAsync(GatewaySettings settings, DataFolder folder, CancellationToken stop)
    {
        DemoCredentials? credentials = FirstStart.Prepare(folder);
        WebApplicationBuilder builder = NewBuilder(settings, folder);
        Composition composition = await Composition.MakeAsync(settings, folder, credentials, stop);
        try
        {
            composition.AddTo(builder.Services, folder);
            WebApplication app = builder.Build();
            Map(app, composition);
            await ListenAsync(app, settings, stop);
            var host = new GatewayHost(composition, app, folder, credentials) { Address = AddressOf(app) };
            await composition.BeginAsync(host.Address, stop);
            return host;
        }
        catch
        {
            await composition.DisposeAsync();
            throw;
        }
    }

    /// <summary>What officers do about queries of foreign partners.</summary>
    public IOfficerDesk Officers => _app.Services.GetRequiredService<IOfficerDesk>();

    /// <summary>Sends the demo messages, where there is a demo.</summary>
    /// <param name="output">Where progress is printed.</param>
    /// <param name="stop">Ends the demo.</param>
    public async Task RunDemoAsync(TextWriter output, CancellationToken stop)
    {
        if (Settings.Demo && Credentials is { } credentials)
        {
            await DemoStart.RunAsync(this, credentials, output, stop);
        }
    }

    /// <summary>Stops in the order in which nothing is cut off: the door, the work, the neighbours, the storage.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _composition.DisposeAsync();
        await _app.DisposeAsync();
    }

    private static WebApplicationBuilder NewBuilder(GatewaySettings settings, DataFolder folder)
    {
        // The framework would watch the data folder for settings of its own, and wake at every write to the database.
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = "cpms",
            ContentRootPath = folder.Path,
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        builder.Logging.ClearProviders();
        NLog.LogManager.Configuration = LogSetup.Make(folder.PathOf("logs"));
        builder.Host.UseNLog();
        builder.WebHost.UseUrls(settings.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.WebHost.UseKestrelHttpsConfiguration();
        return builder;
    }

    private static void Map(WebApplication app, Composition composition)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapSoapEdge();
        app.MapConsole();
        app.Services.GetRequiredService<SessionEndpoint>().Map(app);
        app.MapHealth(composition.Readiness, IsSignedInAsync);
    }

    private static async Task<bool> IsSignedInAsync(HttpContext http) =>
        (await http.AuthenticateAsync(ConsolePolicy.Scheme)).Succeeded;

    private static async Task ListenAsync(WebApplication app, GatewaySettings settings, CancellationToken stop)
    {
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException refused)
        {
            throw new SettingsException($"--urls: {settings.Urls} is in use by another program; stop that one or listen elsewhere, for example --urls http://127.0.0.1:8081", refused);
        }
        catch (SocketException refused)
        {
            throw new SettingsException($"--urls: cannot listen on {settings.Urls} ({refused.SocketErrorCode}); listen elsewhere, for example --urls http://127.0.0.1:8081", refused);
        }
    }

    private static Uri AddressOf(WebApplication app)
    {
        string first = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new Uri(first.Replace("[::]", "127.0.0.1", StringComparison.Ordinal).Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal));
    }
}
