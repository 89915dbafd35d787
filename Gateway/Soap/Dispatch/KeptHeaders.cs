using System.Text;

namespace Gateway.Soap.Dispatch;

/// <summary>The request headers that the message log keeps; never credentials.</summary>
internal static class KeptHeaders
{
    private const int ValueCharacters = 1024;

    private const int FirstCharacters = 256;

    /// <summary>The headers, one a line.</summary>
    /// <param name="request">The request.</param>
    /// <param name="messageId">The WS-Addressing MessageID, or null.</param>
    /// <param name="action">The WS-Addressing Action, or null.</param>
    public static string Write(HttpRequest request, string? messageId, string? action)
    {
        var text = new StringBuilder(FirstCharacters);
        Add(text, "SOAPAction", request.Headers["SOAPAction"]);
        Add(text, "User-Agent", request.Headers.UserAgent);
        Add(text, "Content-Encoding", request.Headers.ContentEncoding);
        Add(text, "MessageID", messageId);
        Add(text, "Action", action);
        return text.ToString();
    }

    private static void Add(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            text.Append(name).Append(": ").Append(value.AsSpan(0, Math.Min(value.Length, ValueCharacters))).Append('\n');
        }
    }
}
