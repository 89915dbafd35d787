using Microsoft.Extensions.Logging;
using Simulators.Ebts;
using Simulators.Hosting;
using Simulators.Icts;
using Simulators.Ident;
using Simulators.Pcqs;
using Simulators.Scripts;

namespace Simulators;

/// <summary>The simulated partners, running: each on its own loopback port, with its own readers and writers, reached over real SOAP.</summary>
public sealed class SimulatorHost : IAsyncDisposable
{
    private readonly SimulatorContext _context;

    private readonly IReadOnlyList<PartnerSimulator> _simulators;

    private readonly Dictionary<string, SimulatorListener> _listeners = new(StringComparer.Ordinal);

    private bool _isDisposed;

    private SimulatorHost(SimulatorContext context)
    {
        _context = context;
        _simulators =
        [
            new IdentSimulator(context),
            new EbtsSimulator(PartnerCodes.Ngi, "FBI: fingerprint checks by EBTS", context),
            new EbtsSimulator(PartnerCodes.Abis, "DoD: fingerprint checks by EBTS", context, looksAtRidges: true),
            new PcqsSimulator(context),
            new IctsSimulator(context),
        ];
    }

    /// <summary>The address of each partner's service, by its code, such as <c>http://127.0.0.1:40123/ident</c>.</summary>
    public IReadOnlyDictionary<string, Uri> Addresses =>
        _simulators.ToDictionary(simulator => simulator.Code, simulator => new Uri(_listeners[simulator.Code].Root, simulator.ServicePath), StringComparer.Ordinal);

    /// <summary>The address of each partner's page for people, by its code.</summary>
    public IReadOnlyDictionary<string, Uri> Pages => _listeners.ToDictionary(pair => pair.Key, pair => pair.Value.Root, StringComparer.Ordinal);

    /// <summary>The script in force, for all partners.</summary>
    public ScriptBook Scripts => _context.Scripts;

    /// <summary>Starts all partners.</summary>
    /// <param name="options">How.</param>
    /// <param name="loggerFactory">Where they log to.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="IOException">A port is taken, or the data folder cannot be written.</exception>
    public static async Task<SimulatorHost> StartAsync(SimulatorOptions options, ILoggerFactory loggerFactory, CancellationToken cancellationToken)
    {
        ILogger logger = loggerFactory.CreateLogger("Simulators");
        var scripts = new ScriptBook();
        scripts.Replace(options.Scripts ?? ScriptBook.Default);
        var host = new SimulatorHost(new SimulatorContext
        {
            Options = options,
            Scripts = scripts,
            Gateway = new GatewayLine(options),
            Later = new DelayedWork(options.TimeProvider, logger),
            Logger = logger,
        });
        try
        {
            await host.ListenAsync(loggerFactory, cancellationToken);
        }
        catch (IOException)
        {
            await host.DisposeAsync();
            throw;
        }

        return host;
    }

    /// <summary>Says where the gateway listens, once that is known.</summary>
    /// <param name="address">Such as <c>http://127.0.0.1:8080</c>.</param>
    public void UseGateway(Uri address) => _context.Gateway.Use(address);

    /// <summary>Makes a partner misbehave towards everybody, or behave again.</summary>
    /// <param name="code">The partner's code.</param>
    /// <param name="mode">How.</param>
    public void SetFault(string code, FaultMode mode) => Find(code).Fault = mode;

    /// <summary>What a partner received and did, the oldest first; the last 500 things.</summary>
    /// <param name="code">The partner's code.</param>
    public IReadOnlyList<JournalEntry> Journal(string code) => Find(code).Journal.Entries;

    /// <summary>Makes IDENT send a foreign partner's inquiry to the gateway.</summary>
    /// <param name="inquiry">Who asks about whom.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<ForeignInquiryResult> InquirePersonAsync(ForeignInquiry inquiry, CancellationToken cancellationToken) =>
        _simulators.OfType<IdentSimulator>().Single().InquireAsync(inquiry, cancellationToken);

    /// <summary>Stops all partners; a second time does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, true))
        {
            return;
        }

        foreach (SimulatorListener listener in _listeners.Values)
        {
            await listener.DisposeAsync();
        }

        await _context.Later.DisposeAsync();
        _context.Gateway.Dispose();
    }

    private PartnerSimulator Find(string code) => _simulators.Single(simulator => simulator.Code == code);

    private async Task ListenAsync(ILoggerFactory loggerFactory, CancellationToken cancellationToken)
    {
        foreach (PartnerSimulator simulator in _simulators)
        {
            int port = _context.Options.Ports.GetValueOrDefault(simulator.Code);
            var listener = await SimulatorListener.StartAsync(simulator, port, loggerFactory, cancellationToken);
            _listeners.Add(simulator.Code, listener);
            simulator.Resume();
            _context.Logger.SimulatorListened(simulator.Code, listener.Root.AbsoluteUri);
        }
    }
}
