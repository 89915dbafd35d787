using Gateway.Soap.Faults;
using Schemas.Infoset;

namespace Gateway.Soap.Envelopes;

/// <summary>The order and number of what stands in an envelope.</summary>
/// <remarks>Source: SOAP 1.1, section 4; SOAP 1.2 part 1, sections 5.1 to 5.3; WS-I Basic Profile 1.2: nothing after the Body (R1011), one child of the Body (R9981), no encodingStyle (R1005–R1007).</remarks>
internal static class EnvelopeLayout
{
    private static readonly XmlName EncodingStyle11 = new(SoapNames.Soap11, "encodingStyle");

    private static readonly XmlName EncodingStyle12 = new(SoapNames.Soap12, "encodingStyle");

    /// <summary>Finds Header and Body.</summary>
    /// <exception cref="SoapFaultException">Something is missing, twice, in the wrong order, or of another kind.</exception>
    public static InfosetElement Find(XmlInfoset infoset, SoapVersion version, out InfosetElement header)
    {
        header = default;
        InfosetElement body = default;
        RefuseText(infoset, infoset.Root);
        RefuseEncoding(infoset.Root, version);
        foreach (var child in infoset.Root.Children)
        {
            if (body.IsPresent)
            {
                throw child.Is(SoapNames.Body(version))
                    ? SoapFaultException.Named("BodyRepeated", "The envelope has two Body elements.")
                    : child.Is(SoapNames.Header(version))
                        ? SoapFaultException.Named("HeaderAfterBody", "The Header stands after the Body.")
                        : SoapFaultException.Named("ElementAfterBody", "An element stands after the Body.");
            }

            if (child.Is(SoapNames.Body(version)))
            {
                body = child;
            }
            else if (child.Is(SoapNames.Header(version)) && !header.IsPresent)
            {
                header = child;
            }
            else
            {
                throw SoapFaultException.Named("EnvelopeContentUnknown", "The envelope has a child that is not its Header or Body, or a second Header.");
            }
        }

        return body.IsPresent ? body : throw SoapFaultException.Named("BodyMissing", "The envelope has no Body.");
    }

    /// <summary>The one child of the Body.</summary>
    /// <exception cref="SoapFaultException">There is none, or more than one, or text.</exception>
    public static InfosetElement OnlyChild(XmlInfoset infoset, InfosetElement body, SoapVersion version)
    {
        RefuseText(infoset, body);
        RefuseEncoding(body, version);
        InfosetElement only = default;
        foreach (var child in body.Children)
        {
            only = only.IsPresent
                ? throw SoapFaultException.Named("BodyNotSingle", "The Body has more than one child.")
                : child;
        }

        if (!only.IsPresent)
        {
            throw SoapFaultException.Named("BodyEmpty", "The Body is empty.");
        }

        RefuseEncoding(only, version);
        return only;
    }

    private static void RefuseEncoding(InfosetElement element, SoapVersion version)
    {
        if (element.TryGetAttribute(version == SoapVersion.Soap11 ? EncodingStyle11 : EncodingStyle12, out _))
        {
            throw new SoapFaultException(new SoapFault
            {
                Code = version == SoapVersion.Soap11 ? FaultCode.Sender : FaultCode.DataEncodingUnknown,
                Text = "Messages are document/literal: an encodingStyle is not taken.",
            });
        }
    }

    private static void RefuseText(XmlInfoset infoset, InfosetElement parent)
    {
        var document = infoset.Document.Span;
        int end = parent.Offset + parent.Length;
        int at = MarkupGaps.EndOfTag(document, parent.Offset);
        bool isBlank = true;
        foreach (var child in parent.Children)
        {
            isBlank &= MarkupGaps.IsBlank(document[at..child.Offset]);
            at = child.Offset + child.Length;
        }

        int closing = document[at..end].LastIndexOf("</"u8);
        if (!isBlank || (closing > 0 && !MarkupGaps.IsBlank(document.Slice(at, closing))))
        {
            throw SoapFaultException.Named("TextInEnvelope", "Text stands between the elements of the envelope.");
        }
    }
}
