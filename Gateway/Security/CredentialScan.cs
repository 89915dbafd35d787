using System.Xml;
using Gateway.Soap.Envelopes;
using Schemas;

namespace Gateway.Security;

/// <summary>
/// Looks for a UsernameToken in the first bytes of a message, to decide whether the rest is worth reading. It decides nothing else:
/// who sent the message is taken from the message as it is read in full.
/// </summary>
internal static class CredentialScan
{
    // Envelope, Header, Security, UsernameToken.
    private const int TokenDepth = 3;

    /// <summary>The credentials in the beginning of an envelope, or null.</summary>
    /// <param name="beginning">The beginning; it may break off anywhere.</param>
    public static UsernameCredentials? Find(ReadOnlyMemory<byte> beginning)
    {
        try
        {
            using var reader = SafeXml.Open(beginning);
            while (reader.Read())
            {
                if (IsElement(reader, SecurityNames.UsernameToken.LocalName, SecurityNames.Secext) && reader.Depth == TokenDepth)
                {
                    return ReadToken(reader);
                }

                if (reader.Depth == 1 && reader.LocalName == "Body" && reader.NamespaceURI is SoapNames.Soap11 or SoapNames.Soap12)
                {
                    return null;
                }
            }
        }
        catch (XmlException)
        {
            // It broke off, or is no XML: either way there are no credentials in it.
        }

        return null;
    }

    private static UsernameCredentials? ReadToken(XmlReader reader)
    {
        string account = string.Empty;
        string password = string.Empty;
        while (reader.Read() && reader.Depth > TokenDepth)
        {
            if (IsElement(reader, SecurityNames.Username.LocalName, SecurityNames.Secext))
            {
                account = ReadText(reader);
            }
            else if (IsElement(reader, SecurityNames.Password.LocalName, SecurityNames.Secext))
            {
                password = ReadText(reader);
            }
        }

        return new UsernameCredentials(account, password);
    }

    // ReadElementContentAsString would step over the next element.
    private static string ReadText(XmlReader reader)
    {
        if (reader.IsEmptyElement || !reader.Read() || reader.NodeType != XmlNodeType.Text)
        {
            return string.Empty;
        }

        return reader.Value.Trim();
    }

    private static bool IsElement(XmlReader reader, string name, string space) =>
        reader.NodeType == XmlNodeType.Element && reader.LocalName == name && reader.NamespaceURI == space;
}
