using Gateway.Settings;

namespace Gateway.Conformance;

/// <summary>Addresses that commands are given.</summary>
internal static class WebAddress
{
    /// <summary>Reads one.</summary>
    /// <param name="option">The name of the option.</param>
    /// <param name="text">What was given.</param>
    /// <exception cref="SettingsException">It is no address of HTTP.</exception>
    public static Uri Read(string option, string text) => IsOne(text)
        ? new Uri(text)
        : throw new SettingsException($"{option} is no address; write for example http://127.0.0.1:8080/services/exchange");

    /// <summary>Whether a text is an address of HTTP.</summary>
    public static bool IsOne(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
