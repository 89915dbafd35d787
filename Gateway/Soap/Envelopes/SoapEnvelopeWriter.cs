using System.Buffers;
using System.Security;
using System.Text;
using Gateway.Soap.Addressing;

namespace Gateway.Soap.Envelopes;

/// <summary>
/// Puts a body element, which is a document of its own, into an envelope. The element brings its own namespace declarations, so its
/// bytes go out as they are.
/// </summary>
internal readonly struct SoapEnvelopeWriter
{
    private readonly byte[]? _header;
    private readonly SoapVersion _version;

    private SoapEnvelopeWriter(SoapVersion version, byte[]? header)
    {
        _version = version;
        _header = header;
    }

    private static ReadOnlySpan<byte> Closing => "</s:Body></s:Envelope>"u8;

    private ReadOnlySpan<byte> Opening => _header ?? (_version == SoapVersion.Soap11
        ? "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"u8
        : "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body>"u8);

    /// <summary>An envelope without headers.</summary>
    public static SoapEnvelopeWriter Plain(SoapVersion version) => new(version, null);

    /// <summary>An envelope that answers a message with WS-Addressing headers.</summary>
    /// <param name="version">The version.</param>
    /// <param name="action">The action of the reply.</param>
    /// <param name="relatesTo">The sender's MessageID.</param>
    public static SoapEnvelopeWriter Answering(SoapVersion version, string action, string? relatesTo) => new(
        version,
        Header(version, action, ReplyIds.New(), relatesTo is null ? string.Empty : $"<a:RelatesTo>{SecurityElement.Escape(relatesTo)}</a:RelatesTo>", AddressingNames.Anonymous));

    /// <summary>An envelope that asks somebody.</summary>
    /// <param name="version">The version.</param>
    /// <param name="action">The action of the request.</param>
    /// <param name="messageId">Its id.</param>
    /// <param name="to">The address it goes to.</param>
    public static SoapEnvelopeWriter Asking(SoapVersion version, string action, string messageId, string to) => new(
        version,
        Header(version, action, messageId, $"<a:ReplyTo><a:Address>{AddressingNames.Anonymous}</a:Address></a:ReplyTo>", to));

    /// <summary>The bytes that an envelope around a body element takes.</summary>
    public int Length(int bodyLength) => Opening.Length + bodyLength + Closing.Length;

    /// <summary>Writes the whole envelope.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="body">The body element.</param>
    public void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> body)
    {
        output.Write(Opening);
        output.Write(body);
        output.Write(Closing);
    }

    private static byte[] Header(SoapVersion version, string action, string messageId, string extra, string to) => Encoding.UTF8.GetBytes(
        $"<s:Envelope xmlns:s=\"{SoapNames.NamespaceOf(version)}\" xmlns:a=\"{AddressingNames.Namespace}\"><s:Header>"
        + $"<a:Action>{SecurityElement.Escape(action)}</a:Action><a:MessageID>{messageId}</a:MessageID>{extra}"
        + $"<a:To>{SecurityElement.Escape(to)}</a:To></s:Header><s:Body>");
}
