using Gateway.Security;
using Gateway.Settings;
using Simulators;

namespace Gateway.Hosting;

/// <summary>Starts the simulated partners and lets them stand in for every partner that has no address of its own.</summary>
internal static class SimulatorStart
{
    /// <summary>Starts them on free ports, where they are wanted.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="folder">The data folder.</param>
    /// <param name="credentials">With what they call the gateway.</param>
    /// <param name="loggers">The log.</param>
    /// <param name="stop">Ends the start.</param>
    /// <exception cref="SettingsException">They are wanted but have no passwords.</exception>
    public static async Task<SimulatorHost?> StartAsync(
        GatewaySettings settings, DataFolder folder, DemoCredentials? credentials, ILoggerFactory loggers, CancellationToken stop)
    {
        if (!settings.Simulators)
        {
            return null;
        }

        if (credentials is null)
        {
            throw new SettingsException(
                $"the simulated partners need {DemoCredentials.FileName} in {folder.Path}, which is not there; start with --no-simulators --no-demo, or with an empty data folder");
        }

        var options = new SimulatorOptions
        {
            Credentials = credentials.ForSimulators(),
            DataFolder = folder.PathOf("simulators"),
        };
        return await SimulatorHost.StartAsync(options, loggers, stop);
    }

    /// <summary>Gives partners without an address that of their simulator.</summary>
    /// <param name="accounts">The partners as configured.</param>
    /// <param name="simulators">The simulators, or null.</param>
    public static PartnerAccounts Point(PartnerAccounts accounts, SimulatorHost? simulators) => simulators is null
        ? accounts
        : new PartnerAccounts(accounts.All.Select(partner => Point(accounts.FindAccount(partner.Code)!, simulators.Addresses)));

    private static PartnerAccount Point(PartnerAccount account, IReadOnlyDictionary<string, Uri> addresses) =>
        account.Partner.Address is null && addresses.TryGetValue(account.Partner.Code, out Uri? address)
            ? account with { Partner = account.Partner with { Address = address } }
            : account;
}
