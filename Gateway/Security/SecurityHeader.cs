using System.Globalization;
using Gateway.Soap;
using Gateway.Soap.Faults;
using Schemas.Infoset;

namespace Gateway.Security;

/// <summary>Reads the WS-Security header of a message: a Timestamp and a UsernameToken with a clear password, and nothing else.</summary>
/// <remarks>Source: OASIS WS-Security 1.1, section 10; UsernameToken Profile 1.1. Signatures and SAML are refused by name, never ignored.</remarks>
internal static class SecurityHeader
{
    /// <summary>Checks the header.</summary>
    /// <param name="security">The header block.</param>
    /// <param name="limits">The clock skew.</param>
    /// <param name="now">The time.</param>
    /// <returns>The credentials; null where it has only a Timestamp.</returns>
    /// <exception cref="SoapFaultException">It holds something else, something twice, or is expired.</exception>
    public static UsernameCredentials? Read(InfosetElement security, EdgeLimits limits, DateTimeOffset now)
    {
        UsernameCredentials? credentials = null;
        bool hasTimestamp = false;
        foreach (var child in security.Children)
        {
            if (child.Is(SecurityNames.Timestamp) && !hasTimestamp)
            {
                CheckTimestamp(child, TimeSpan.FromSeconds(limits.ClockSkewSeconds), now);
                hasTimestamp = true;
            }
            else if (child.Is(SecurityNames.UsernameToken) && credentials is null)
            {
                credentials = ReadToken(child);
            }
            else
            {
                throw Refuse(child);
            }
        }

        return credentials;
    }

    private static SoapFaultException Refuse(InfosetElement child) => child.Is(SecurityNames.Timestamp) || child.Is(SecurityNames.UsernameToken)
        ? SecurityFaults.Invalid("A Timestamp or UsernameToken is there twice.")
        : SecurityFaults.Unsupported(
            "Only a Timestamp and a UsernameToken are taken; certificates authenticate in TLS, signatures and SAML are not supported.");

    private static UsernameCredentials ReadToken(InfosetElement token)
    {
        var password = token.Child(SecurityNames.Password);
        if (password.IsPresent && password.TryGetAttribute(SecurityNames.PasswordType, out string type) && type != SecurityNames.PasswordText)
        {
            throw SecurityFaults.Unsupported("The password must be of type PasswordText: PasswordDigest needs clear-text passwords here.");
        }

        return new UsernameCredentials(token.Child(SecurityNames.Username).Text, password.Text);
    }

    private static void CheckTimestamp(InfosetElement timestamp, TimeSpan skew, DateTimeOffset now)
    {
        var created = Time(timestamp.Child(SecurityNames.Created));
        var expires = Time(timestamp.Child(SecurityNames.Expires));
        if (created > now + skew)
        {
            throw SecurityFaults.Expired("The Timestamp was created in the future: compare the clocks.");
        }

        // Without Expires a message lives as long as the clocks may differ.
        if ((expires ?? (created + skew)) + skew < now)
        {
            throw SecurityFaults.Expired("The Timestamp has expired.");
        }
    }

    private static DateTimeOffset? Time(InfosetElement element)
    {
        if (!element.IsPresent)
        {
            return null;
        }

        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return element.Text is { Length: >= 19 and <= 40 } text && text[10] == 'T'
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Utc, out DateTimeOffset time)
            ? time
            : throw SecurityFaults.Invalid("A time of the Timestamp is no xs:dateTime.");
    }
}
