using Gateway.Commands;
using Gateway.Conformance.Sessions;
using Gateway.Health;
using Gateway.Hosting;
using Gateway.Ops;
using Gateway.Ops.Findings;
using Gateway.Security;
using Gateway.Settings;
using Gateway.Soap;
using NLog.Extensions.Logging;
using Persistence;
using Processing;
using Processing.Partners;
using Processing.Redress.Copies;
using Processing.Retention;
using Processing.Sequestered;
using Processing.Stores;
using Simulators;

namespace Gateway;

/// <summary>The one place where interfaces meet their implementations.</summary>
internal sealed class Composition : IAsyncDisposable
{
    private readonly Storage _storage;
    private readonly Sequester _sequester;
    private readonly Storage? _foreign;
    private readonly PartnerAccounts _accounts;
    private readonly ChecksStart _checks;
    private readonly ILoggerFactory _loggers;
    private ProcessingEngine? _engine;

    private Composition(
        GatewaySettings settings, Storage storage, (Sequester Sequester, Storage? Own) foreign, PartnerAccounts accounts, ChecksStart checks, SimulatorHost? simulators, ILoggerFactory loggers)
    {
        Settings = settings;
        Simulators = simulators;
        _storage = storage;
        (_sequester, _foreign) = foreign;
        _accounts = accounts;
        _checks = checks;
        _loggers = loggers;
    }

    /// <summary>The settings.</summary>
    public GatewaySettings Settings { get; }

    /// <summary>The simulated partners; null where they do not run here.</summary>
    public SimulatorHost? Simulators { get; }

    /// <summary>What the gateway must have to be ready.</summary>
    public IReadOnlyList<ReadinessCheck> Readiness =>
    [
        new("schemas", IsRequired: true, _ => Task.FromResult(_checks.Catalog.Documents.Count > 0 ? null : "no schema is loaded")),
        new("database", IsRequired: true, PingAsync),
        .. _accounts.All.Where(partner => partner.Address is not null).Select(partner => PartnerReadiness.Of(partner)),
    ];

    /// <summary>Opens what takes time, side by side: the storage, the schemas, the simulated partners.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="folder">The data folder.</param>
    /// <param name="credentials">With what simulated partners call, where there are any.</param>
    /// <param name="stop">Ends the start.</param>
    /// <exception cref="SettingsException">Something cannot be opened as it is set.</exception>
    public static async Task<Composition> MakeAsync(GatewaySettings settings, DataFolder folder, DemoCredentials? credentials, CancellationToken stop)
    {
        ILoggerFactory loggers = new NLogLoggerFactory();
        Task<ChecksStart> checks = Task.Run(() => ChecksStart.Open(settings, folder), stop);
        Task<Storage> storage = Task.Run(() => StorageStart.OpenAsync(settings, folder, loggers, stop), stop);
        Task<SimulatorHost?> simulators = SimulatorStart.StartAsync(settings, folder, credentials, loggers, stop);
        PartnerAccounts accounts = FirstStart.ReadPartners(folder);
        (Sequester Sequester, Storage? Own) foreign;
        try
        {
            await Task.WhenAll(checks, storage, simulators);
            foreign = await SequesterStart.OpenAsync(settings, folder, await storage, loggers, stop);
        }
        catch
        {
            await CloseAsync(storage, simulators);
            throw;
        }

        return new Composition(
            settings, await storage, foreign, SimulatorStart.Point(accounts, await simulators), await checks, await simulators, loggers);
    }

    /// <summary>Adds everything that requests need.</summary>
    /// <param name="services">The services of the web application.</param>
    /// <param name="folder">The data folder.</param>
    public void AddTo(IServiceCollection services, DataFolder folder)
    {
        services.AddSingleton(_checks.Catalog);
        services.AddSingleton(_checks);
        services.AddSingleton(_ => ResultKey.Open(folder));
        services.AddSingleton(_ => new SessionStore(folder.PathOf("conformance"), TimeProvider.System));
        services.AddSingleton(_ => FactSecret.Open(folder));
        services.AddSingleton<SessionGate>().AddSingleton<SessionCheck>().AddSingleton<SessionDesk>().AddSingleton<SessionPages>().AddSingleton<SessionEndpoint>();
        services.AddSingleton(KnownFindings.Of(_checks.Sessions.Packs));
        services.AddSingleton<IStorage>(_storage);
        services.AddSoapEdge(new EdgeSettings { PublicBaseUrl = Settings.PublicUrl is null ? null : new Uri(Settings.PublicUrl), Limits = Settings.Limits }, _accounts);
        services.AddSingleton(provider => MakeEngine(provider.GetRequiredService<IPartnerTransport>(), provider.GetRequiredService<SessionDesk>(), SealKeys.Open(folder, SealKeys.RapSheets)));
        services.AddSingleton(provider => provider.GetRequiredService<ProcessingEngine>().Intake);
        services.AddSingleton<IOpsDeeds, OpsDeeds>();
        services.AddSingleton<IRetentionDesk>(_ => new RetentionDesk(
            _storage, _storage, Settings.Processing.PolicyFolder, ResultKey.Open(folder, RetentionCommand.KeyFile), TimeProvider.System, _loggers.CreateLogger<RetentionDesk>(), _foreign));
        services.AddSingleton(provider => provider.GetRequiredService<ProcessingEngine>().People);
        services.AddSingleton(provider => provider.GetRequiredService<ProcessingEngine>().Checks);
        services.AddSingleton(provider => provider.GetRequiredService<ProcessingEngine>().RapSheets);
        services.AddSingleton(provider => provider.GetRequiredService<ProcessingEngine>().Releases);
        services.AddSingleton(provider => provider.GetRequiredService<ProcessingEngine>().Officers);
        services.AddSingleton(provider => provider.GetRequiredService<ProcessingEngine>().Verifications);
        services.AddSingleton(provider => provider.GetRequiredService<ProcessingEngine>().Redress);
        services.AddSingleton<IAccessDesk>(_ => new AccessDesk(_storage, Settings.Processing.PolicyFolder, TimeProvider.System));
        services.AddConsole(new ConsoleSettings { Users = FirstStart.ReadUsers(folder), KeyFolder = folder.PathOf("keys") });
    }

    /// <summary>Starts the work; called once the edge listens, so that partners can answer.</summary>
    /// <param name="gateway">The address of the gateway.</param>
    /// <param name="stop">Ends the start.</param>
    public async Task BeginAsync(Uri gateway, CancellationToken stop)
    {
        Simulators?.UseGateway(gateway);
        await (_engine ?? throw new InvalidOperationException("the engine is made with the application")).StartAsync(stop);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_engine is not null)
        {
            await _engine.DisposeAsync();
        }

        if (Simulators is not null)
        {
            await Simulators.DisposeAsync();
        }

        if (_foreign is not null)
        {
            await _foreign.DisposeAsync();
        }

        await _storage.DisposeAsync();
        _loggers.Dispose();
        NLog.LogManager.Flush();
    }

    private static async Task CloseAsync(Task<Storage> storage, Task<SimulatorHost?> simulators)
    {
        await Task.WhenAny(Task.WhenAll(storage, simulators));
        if (storage.IsCompletedSuccessfully)
        {
            await (await storage).DisposeAsync();
        }

        if (simulators.IsCompletedSuccessfully && await simulators is { } running)
        {
            await running.DisposeAsync();
        }
    }

    private async Task<string?> PingAsync(CancellationToken stop)
    {
        await _storage.PingAsync(stop);
        return null;
    }

    private ProcessingEngine MakeEngine(IPartnerTransport transport, SessionDesk conformance, SequesterKeys recordKeys) => _engine ??= new ProcessingEngine(
        _storage, _storage, transport, _accounts, _checks.Validator, Settings.Processing, TimeProvider.System, _loggers, _sequester, conformance, recordKeys);
}
