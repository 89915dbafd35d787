using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Simulators;
using Simulators.Scripts;

namespace Scenarios.Running;

/// <summary>The simulated partners of a scenario, in the process of the test.</summary>
internal static class SimulatedPartners
{
    /// <summary>Starts them and points the gateway's settings at them.</summary>
    /// <param name="folder">Where the gateway finds its settings.</param>
    /// <param name="port">The port on which the gateway will listen.</param>
    /// <param name="scripts">What they do beside answering; the scripts of the program where none is given.</param>
    public static async Task<SimulatorHost> StartAsync(StandFolder folder, int port, params IReadOnlyList<ScriptLine> scripts)
    {
        SimulatorHost partners = await SimulatorHost.StartAsync(
            new SimulatorOptions
            {
                GatewayAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")),
                Credentials = folder.ForSimulators,
                DelayMilliseconds = 20,
                RetryMilliseconds = 100,
                Scripts = scripts.Count == 0 ? null : scripts,
            },
            NullLoggerFactory.Instance,
            CancellationToken.None);
        folder.Point(partners.Addresses);
        return partners;
    }
}
