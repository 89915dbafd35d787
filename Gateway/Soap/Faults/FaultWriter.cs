using System.Text;
using System.Xml;
using Gateway.Soap.Addressing;
using Gateway.Soap.Envelopes;
using Schemas.Infoset;

namespace Gateway.Soap.Faults;

/// <summary>Writes a fault as a whole envelope of one version.</summary>
/// <remarks>Source: SOAP 1.1, section 4.4; SOAP 1.2 part 1, sections 5.4 and 5.4.7 (Upgrade), 5.4.8 (NotUnderstood). Faults are rare, so this is plain.</remarks>
internal static class FaultWriter
{
    private const string Prefix = "s";

    /// <summary>Writes the envelope as UTF-8.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="version">The version to write.</param>
    /// <param name="relatesTo">The sender's MessageID; null where none was given.</param>
    /// <param name="hasAddressing">Whether the sender speaks WS-Addressing.</param>
    public static byte[] Write(SoapFault fault, SoapVersion version, string? relatesTo, bool hasAddressing)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings { OmitXmlDeclaration = true, Encoding = new UTF8Encoding(false) };
        using (var writer = XmlWriter.Create(stream, settings))
        {
            string space = SoapNames.NamespaceOf(version);
            writer.WriteStartElement(Prefix, "Envelope", space);
            WriteHeader(writer, space, fault, relatesTo, hasAddressing);
            writer.WriteStartElement(Prefix, "Body", space);
            writer.WriteStartElement(Prefix, "Fault", space);
            if (version == SoapVersion.Soap11)
            {
                Write11(writer, fault);
            }
            else
            {
                Write12(writer, fault);
            }
        }

        return stream.ToArray();
    }

    private static void WriteHeader(XmlWriter writer, string space, SoapFault fault, string? relatesTo, bool hasAddressing)
    {
        bool isUpgrade = fault.Code == FaultCode.VersionMismatch;
        if (!hasAddressing && !isUpgrade && fault.NotUnderstood.Count == 0)
        {
            return;
        }

        writer.WriteStartElement(Prefix, "Header", space);
        if (hasAddressing)
        {
            writer.WriteElementString("a", "Action", AddressingNames.Namespace, fault.Action);
            writer.WriteElementString("a", "MessageID", AddressingNames.Namespace, ReplyIds.New());
            if (relatesTo is not null)
            {
                writer.WriteElementString("a", "RelatesTo", AddressingNames.Namespace, relatesTo);
            }

            writer.WriteElementString("a", "To", AddressingNames.Namespace, AddressingNames.Anonymous);
        }

        if (isUpgrade)
        {
            WriteUpgrade(writer);
        }

        foreach (var name in fault.NotUnderstood)
        {
            WriteQName(writer, "NotUnderstood", name);
        }

        writer.WriteEndElement();
    }

    private static void WriteUpgrade(XmlWriter writer)
    {
        writer.WriteStartElement("s12", "Upgrade", SoapNames.Soap12);
        WriteQName(writer, "SupportedEnvelope", SoapNames.Envelope12);
        WriteQName(writer, "SupportedEnvelope", SoapNames.Envelope11);
        writer.WriteEndElement();
    }

    private static void WriteQName(XmlWriter writer, string element, XmlName name)
    {
        writer.WriteStartElement("s12", element, SoapNames.Soap12);
        writer.WriteAttributeString("xmlns", "q", null, name.Namespace);
        writer.WriteAttributeString("qname", "q:" + name.LocalName);
        writer.WriteEndElement();
    }

    private static void Write11(XmlWriter writer, SoapFault fault)
    {
        writer.WriteStartElement("faultcode");
        if (fault.Subcodes is [.., { Namespace: not SoapNames.Exchange } special])
        {
            WriteName(writer, special);
        }
        else
        {
            writer.WriteString(Prefix + ":" + Code11(fault.Code));
        }

        writer.WriteEndElement();
        writer.WriteStartElement("faultstring");
        writer.WriteAttributeString("xml", "lang", null, "en");
        writer.WriteString(fault.Text);
        writer.WriteEndElement();
        if (fault.Detail is not null)
        {
            writer.WriteStartElement("detail");
            writer.WriteRaw(fault.Detail);
            writer.WriteEndElement();
        }
    }

    private static string Code11(FaultCode code) => code switch
    {
        FaultCode.Sender or FaultCode.DataEncodingUnknown => "Client",
        FaultCode.Receiver => "Server",
        _ => code.ToString(),
    };

    private static void Write12(XmlWriter writer, SoapFault fault)
    {
        writer.WriteStartElement(Prefix, "Code", SoapNames.Soap12);
        writer.WriteElementString(Prefix, "Value", SoapNames.Soap12, Prefix + ":" + fault.Code);
        foreach (var subcode in fault.Subcodes)
        {
            writer.WriteStartElement(Prefix, "Subcode", SoapNames.Soap12);
            writer.WriteStartElement(Prefix, "Value", SoapNames.Soap12);
            WriteName(writer, subcode);
            writer.WriteEndElement();
        }

        for (int i = 0; i <= fault.Subcodes.Count; i++)
        {
            writer.WriteEndElement();
        }

        writer.WriteStartElement(Prefix, "Reason", SoapNames.Soap12);
        writer.WriteStartElement(Prefix, "Text", SoapNames.Soap12);
        writer.WriteAttributeString("xml", "lang", null, "en");
        writer.WriteString(fault.Text);
        writer.WriteEndElement();
        writer.WriteEndElement();
        if (fault.Detail is not null)
        {
            writer.WriteStartElement(Prefix, "Detail", SoapNames.Soap12);
            writer.WriteRaw(fault.Detail);
            writer.WriteEndElement();
        }
    }

    private static void WriteName(XmlWriter writer, XmlName name)
    {
        writer.WriteAttributeString("xmlns", "c", null, name.Namespace);
        writer.WriteString("c:" + name.LocalName);
    }
}
