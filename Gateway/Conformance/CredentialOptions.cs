using System.CommandLine;
using Gateway.Conformance.Replay;

namespace Gateway.Conformance;

/// <summary>The options that say who sends, and whom the sender trusts.</summary>
internal sealed class CredentialOptions
{
    private readonly Option<string?> _user = new("--user") { Description = "The user of HTTP Basic; its password is in --password-file or CPMS_PASSWORD" };
    private readonly Option<string?> _passwordFile = new("--password-file") { Description = "A file with the password", HelpName = "FILE" };
    private readonly Option<string?> _certificate = new("--certificate") { Description = "A client certificate with key, .pfx (password in CPMS_CERTIFICATE_PASSWORD) or .pem", HelpName = "FILE" };
    private readonly Option<string?> _trust = new("--trust") { Description = "Certificate authorities in PEM, instead of the system's", HelpName = "FILE" };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_user);
        command.Options.Add(_passwordFile);
        command.Options.Add(_certificate);
        command.Options.Add(_trust);
    }

    /// <summary>What they say.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="address">Where a password would go.</param>
    /// <exception cref="Settings.SettingsException">Something cannot be read, or a password would travel in the open.</exception>
    public ReplayCredentials Read(ParseResult parsed, Uri address) => ReplayCredentials.Read(
        address, parsed.GetValue(_user), parsed.GetValue(_passwordFile), parsed.GetValue(_certificate), parsed.GetValue(_trust));
}
