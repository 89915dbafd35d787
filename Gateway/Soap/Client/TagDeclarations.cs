using System.Text;

namespace Gateway.Soap.Client;

/// <summary>The namespace declarations in a start tag of a document that is known to be well-formed.</summary>
internal static class TagDeclarations
{
    /// <summary>The attributes named xmlns, with their values as written, quotes included.</summary>
    /// <param name="tag">The start tag from its bracket to its bracket.</param>
    public static Dictionary<string, string> Read(ReadOnlySpan<byte> tag)
    {
        var declarations = new Dictionary<string, string>(StringComparer.Ordinal);
        int at = tag.IndexOfAny(" \t\r\n"u8);
        while (at >= 0)
        {
            var rest = tag[at..].TrimStart(" \t\r\n"u8);
            int equals = rest.IndexOf((byte)'=');
            if (equals < 0)
            {
                break;
            }

            string name = Encoding.UTF8.GetString(rest[..equals].TrimEnd(" \t\r\n"u8));
            var value = rest[(equals + 1)..].TrimStart(" \t\r\n"u8);
            int length = value[1..].IndexOf(value[0]) + 2;
            if (name == "xmlns" || name.StartsWith("xmlns:", StringComparison.Ordinal))
            {
                declarations[name] = Encoding.UTF8.GetString(value[..length]);
            }

            at = tag.Length - value.Length + length;
        }

        return declarations;
    }
}
