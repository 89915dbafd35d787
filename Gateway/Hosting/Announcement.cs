using Processing.Messages;
using Simulators;

namespace Gateway.Hosting;

/// <summary>What a user sees when the stand is up: where everything is, and what to try next.</summary>
internal static class Announcement
{
    /// <summary>Prints it.</summary>
    /// <param name="host">The running stand.</param>
    /// <param name="output">Where to.</param>
    public static async Task PrintAsync(GatewayHost host, TextWriter output)
    {
        string root = host.Address.GetLeftPart(UriPartial.Authority);
        await output.WriteLineAsync(
            $"""

            cpms is ready

              console    {root}/
              services   {Services(root)}
              WSDL       {root}/services/exchange?wsdl   (?singleWsdl, ?wsdl&soap=11, ?xsd=…)
              REST       {root}/api/messages
              health     {root}/health/live   {root}/health/ready
              database   {host.Settings.Database}, in {host.DataFolder}
            """);
        await PrintPartnersAsync(host.Simulators, output);
        await PrintCredentialsAsync(host, root, output);
    }

    private static string Services(string root) => string.Join("   ", MessageTypes.All
        .Where(type => type.Standing != MessageStanding.Outbound)
        .Select(type => $"{root}/services/{type.Service}")
        .Distinct(StringComparer.Ordinal));

    private static async Task PrintPartnersAsync(SimulatorHost? simulators, TextWriter output)
    {
        if (simulators is null)
        {
            return;
        }

        await output.WriteLineAsync("\n  simulated partners, each with a page of its own:");
        foreach ((string code, Uri page) in simulators.Pages)
        {
            await output.WriteLineAsync($"    {code,-8} {page}");
        }
    }

    private static async Task PrintCredentialsAsync(GatewayHost host, string root, TextWriter output)
    {
        if (host.Credentials is not { } credentials)
        {
            return;
        }

        await output.WriteLineAsync($"\n  sign in to the console with (kept in {host.CredentialsFile}):");
        foreach (DemoCredential user in credentials.Console)
        {
            await output.WriteLineAsync($"    {user.Name,-8} {user.Password}   {user.For}");
        }

        await output.WriteLineAsync(
            $"""

              try next: an enrolment as the partner OVERSEAS, sent from the project's folder

                curl -u 'OVERSEAS:{credentials.PasswordOf("OVERSEAS")}' -H 'Content-Type: application/xml' \
                     --data-binary @samples/EnrollEncounter/minimal-no-prints/request.xml {root}/api/messages

            """);
    }
}
