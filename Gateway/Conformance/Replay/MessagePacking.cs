using System.Buffers;
using Biometrics.Itl.Conversion;
using Gateway.Conformance.Checking;
using Gateway.Soap.Envelopes;
using Processing.Messages;
using Schemas.Infoset;

namespace Gateway.Conformance.Replay;

/// <summary>Makes requests of files. What a file says wrong is sent wrong: that is often what is to be tried.</summary>
/// <param name="form">What bare messages are sent as.</param>
/// <param name="address">Where to; SOAP 1.2 envelopes name it.</param>
internal sealed class MessagePacking(ReplayForm form, Uri address)
{
    private const string Soap11Type = "text/xml; charset=utf-8";

    private static readonly XmlName Header = new(SoapNames.Exchange, "MessageHeader");

    private static readonly XmlName Priority = new(SoapNames.Exchange, "MessagePriorityCode");

    /// <summary>Whether a file is something that can be sent: XML, or a package with its Content-Type.</summary>
    public static bool IsSendable(byte[] file) => ItlConversion.Recognise(file) == ItlEncoding.Xml || MimeFile.Find(file) is { ContentType: not null };

    /// <summary>The request of a file; null where the file is nothing that can be sent.</summary>
    public ReplayMessage? Pack(byte[] file)
    {
        if (ItlConversion.Recognise(file) != ItlEncoding.Xml)
        {
            return MimeFile.Find(file) is { ContentType: { } type } mime ? new ReplayMessage(mime.Body, type, "\"\"") : null;
        }

        ReadOnlyMemory<byte> document = WithoutDeclaration(Utf8Text.Of(file));
        try
        {
            using var infoset = XmlInfoset.Read(document, InfosetLimits.Default);
            return Pack(document, infoset.Root);
        }
        catch (InfosetException)
        {
            // Not well-formed: the endpoint has to say so.
            return form == ReplayForm.Rest || document.Span.IndexOf("Envelope"u8) < 0
                ? Bare(document, action: "")
                : new ReplayMessage(document, Soap11Type, "\"\"");
        }
    }

    /// <summary>The urgency that a message states: 0 High, 1 Medium or none, 2 Low.</summary>
    public static int PriorityOf(byte[] file)
    {
        try
        {
            using var infoset = XmlInfoset.Read(file, InfosetLimits.Default);
            var message = MessageElement.Of(infoset.Root);
            return message.Child(Header).Child(Priority).Text switch { "High" => 0, "Low" => 2, _ => 1 };
        }
        catch (InfosetException)
        {
            return 1;
        }
    }

    private ReplayMessage Pack(ReadOnlyMemory<byte> document, InfosetElement root)
    {
        if (!MessageElement.IsEnvelope(root))
        {
            return Bare(document, ActionOf(root));
        }

        string action = ActionOf(MessageElement.Of(root));
        return root.Is(SoapNames.Envelope12)
            ? new ReplayMessage(document, $"application/soap+xml; charset=utf-8; action=\"{action}\"", null)
            : new ReplayMessage(document, Soap11Type, $"\"{action}\"");
    }

    private ReplayMessage Bare(ReadOnlyMemory<byte> document, string action) => form switch
    {
        ReplayForm.Rest => new ReplayMessage(document, "application/xml; charset=utf-8", null),
        ReplayForm.Soap12 => new ReplayMessage(
            Wrap(SoapEnvelopeWriter.Asking(SoapVersion.Soap12, action, $"urn:uuid:{Guid.CreateVersion7():D}", address.AbsoluteUri), document),
            $"application/soap+xml; charset=utf-8; action=\"{action}\"",
            null),
        _ => new ReplayMessage(Wrap(SoapEnvelopeWriter.Plain(SoapVersion.Soap11), document), Soap11Type, $"\"{action}\""),
    };

    private static ReadOnlyMemory<byte> Wrap(SoapEnvelopeWriter envelope, ReadOnlyMemory<byte> document)
    {
        var output = new ArrayBufferWriter<byte>(envelope.Length(document.Length));
        envelope.Write(output, document.Span);
        return output.WrittenMemory;
    }

    // An answer that is delivered is the body itself; its action is that of the delivery.
    private static string ActionOf(InfosetElement message) =>
        MessageTypes.All.FirstOrDefault(type => message.Is(type.Request))?.Action
        ?? (MessageTypes.All.Any(type => type.Response is { } response && message.Is(response)) ? MessageTypes.DeliverAnswerAction : "");

    // A declaration may stand only at the beginning of a document, and inside an envelope it would not.
    private static ReadOnlyMemory<byte> WithoutDeclaration(ReadOnlyMemory<byte> document)
    {
        int end = document.Span.StartsWith("<?xml"u8) ? document.Span.IndexOf("?>"u8) : -1;
        return end < 0 ? document : document[(end + 2)..];
    }
}
