using Schemas.Infoset;

namespace Gateway.Security;

/// <summary>The names of WS-Security 1.0 and 1.1.</summary>
/// <remarks>Source: OASIS WS-Security 1.1, UsernameToken Profile 1.1.</remarks>
internal static class SecurityNames
{
    public const string Secext = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

    public const string Utility = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";

    public const string Signature = "http://www.w3.org/2000/09/xmldsig#";

    private const string UsernameProfile = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#";

    public const string PasswordText = UsernameProfile + "PasswordText";

    public const string PasswordDigest = UsernameProfile + "PasswordDigest";

    public static readonly XmlName Security = new(Secext, "Security");

    public static readonly XmlName UsernameToken = new(Secext, "UsernameToken");

    public static readonly XmlName Username = new(Secext, "Username");

    public static readonly XmlName Password = new(Secext, "Password");

    public static readonly XmlName PasswordType = new(string.Empty, "Type");

    public static readonly XmlName Timestamp = new(Utility, "Timestamp");

    public static readonly XmlName Created = new(Utility, "Created");

    public static readonly XmlName Expires = new(Utility, "Expires");
}
