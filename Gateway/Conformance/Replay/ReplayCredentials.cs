using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Gateway.Settings;

namespace Gateway.Conformance.Replay;

/// <summary>Who sends, and whom the sender trusts.</summary>
internal sealed record ReplayCredentials
{
    /// <summary>The variable that holds the password, so that it stands in no list of processes.</summary>
    public const string PasswordVariable = "CPMS_PASSWORD";

    /// <summary>The user of HTTP Basic; null where there is none.</summary>
    public string? User { get; init; }

    /// <summary>The password of the user.</summary>
    public string Password { get; init; } = "";

    /// <summary>User and password as HTTP Basic has them; null where there is no user.</summary>
    public AuthenticationHeaderValue? Basic => User is null ? null : new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}")));

    /// <summary>The client certificate with its key; null where there is none.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Certificate authorities that are trusted instead of the system's; null for the system's.</summary>
    public X509Certificate2Collection? Trusted { get; init; }

    /// <summary>Reads what the options name.</summary>
    /// <param name="address">Where the password would go.</param>
    /// <param name="user">The user.</param>
    /// <param name="passwordFile">The file with the password; the variable where null.</param>
    /// <param name="certificate">A PKCS #12 file, or PEM with certificate and key; its password, if any, is in the variable CPMS_CERTIFICATE_PASSWORD.</param>
    /// <param name="trust">A PEM file of certificate authorities.</param>
    /// <exception cref="SettingsException">Something cannot be read, or a password would travel in the open.</exception>
    public static ReplayCredentials Read(Uri address, string? user, string? passwordFile, string? certificate, string? trust)
    {
        if (user is not null && address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)
        {
            throw new SettingsException("--user: passwords go over https or to this machine only");
        }

        try
        {
            return new ReplayCredentials
            {
                User = user,
                Password = user is null ? "" : ReadPassword(passwordFile),
                Certificate = certificate is null ? null : Load(certificate),
                Trusted = trust is null ? null : Authorities(trust),
            };
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new SettingsException("--password-file, --certificate or --trust cannot be read; check names, rights and the password of the certificate", failed);
        }
    }

    private static string ReadPassword(string? file) => file is not null
        ? File.ReadAllText(file).TrimEnd('\r', '\n')
        : Environment.GetEnvironmentVariable(PasswordVariable)
            ?? throw new SettingsException($"--user needs --password-file FILE or the variable {PasswordVariable}");

    private static X509Certificate2 Load(string path) => path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
        ? X509CertificateLoader.LoadPkcs12(X509Certificate2.CreateFromPemFile(path).Export(X509ContentType.Pkcs12), null)
        : X509CertificateLoader.LoadPkcs12FromFile(path, Environment.GetEnvironmentVariable("CPMS_CERTIFICATE_PASSWORD"));

    private static X509Certificate2Collection Authorities(string path)
    {
        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPemFile(path);
        return authorities;
    }
}
