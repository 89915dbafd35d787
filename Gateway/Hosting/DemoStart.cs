using Gateway.Demo;
using Gateway.Settings;

namespace Gateway.Hosting;

/// <summary>Sends the demonstration through the front door of a running stand.</summary>
internal static class DemoStart
{
    // Reference data that lies beside a working copy; no copy of it belongs to the project.
    private static readonly string NeighbouringCard = Path.Combine("..", "shared", "data", "nist", "type-4-tpcard.an2");

    /// <summary>Runs it and prints one line a message.</summary>
    /// <param name="host">The stand.</param>
    /// <param name="credentials">With what its partners sign in.</param>
    /// <param name="output">Where progress is printed.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task RunAsync(GatewayHost host, DemoCredentials credentials, TextWriter output, CancellationToken stop)
    {
        using var runner = new DemoRunner(new DemoOptions
        {
            Gateway = host.Address,
            Passwords = credentials.Partners.ToDictionary(partner => partner.Name, partner => partner.Password, StringComparer.Ordinal),
            DataFolder = host.DataFolder,
            TenPrintFile = CardOf(host.Settings),
            Inquire = host.Simulators is { } simulators ? simulators.InquirePersonAsync : null,
            Assign = (caseId, officer, aNumber, cancellationToken) => host.Officers.AssignAsync(caseId, officer, aNumber, "Asylum", "demo", cancellationToken),
            Report = line => output.WriteLine("  " + line),
        });
        try
        {
            var summary = await runner.RunAsync(stop);
            if (!summary.IsRepeat)
            {
                await output.WriteLineAsync($"  Demo: {summary.Sent} messages sent, {summary.Answered} answered as expected; the console shows them");
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Ctrl-C in the middle: the next start sends the same messages again.
        }
    }

    private static string? CardOf(GatewaySettings settings) =>
        settings.DemoTenPrintFile ?? (File.Exists(NeighbouringCard) ? NeighbouringCard : null);
}
