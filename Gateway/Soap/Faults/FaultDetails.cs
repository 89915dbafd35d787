using System.Text;
using System.Xml;
using Gateway.Soap.Envelopes;
using Schemas.Infoset;
using Schemas.Validation;

namespace Gateway.Soap.Faults;

/// <summary>Writes what stands in the detail of a fault, and alone as the answer of the REST twin.</summary>
/// <remarks>Source: exchange schema 1.0, <c>ValidationFindings</c> and <c>MessageFault</c>.</remarks>
internal static class FaultDetails
{
    private const string NiemCore = "https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/";

    // The lengths that the schema allows: LongTextType and LineTextType.
    private const int LongCharacters = 4000;

    private const int LineCharacters = 300;

    /// <summary>A <c>MessageFault</c>.</summary>
    /// <param name="name">The fault's name.</param>
    /// <param name="text">One sentence, or null.</param>
    /// <param name="messageId">Our id of the message, or null.</param>
    public static string Message(string name, string? text, string? messageId) => Write(writer =>
    {
        writer.WriteStartElement("cpms", "MessageFault", SoapNames.Exchange);
        Element(writer, "MessageFaultCode", name);
        Element(writer, "MessageFaultText", Cut(text, LineCharacters));
        if (messageId is not null)
        {
            writer.WriteStartElement("cpms", "FaultMessageIdentification", SoapNames.Exchange);
            writer.WriteElementString("nc", "IdentificationID", NiemCore, messageId);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    });

    /// <summary>A <c>ValidationFindings</c>.</summary>
    /// <param name="report">The findings.</param>
    public static string Findings(ValidationReport report) => Write(writer =>
    {
        writer.WriteStartElement("cpms", "ValidationFindings", SoapNames.Exchange);
        Element(writer, "VerdictCode", report.Verdict.ToString());
        foreach (var finding in report.Findings)
        {
            WriteFinding(writer, finding);
        }

        Element(writer, "FindingQuantity", XmlConvert.ToString(report.FindingsTotal));
        writer.WriteEndElement();
    });

    /// <summary>The report of a document that could not be read.</summary>
    public static ValidationReport Unreadable(InfosetException exception) => new(
        Verdict.Invalid,
        [
            new Finding
            {
                Code = exception.FindingCode,
                Severity = Severity.Error,
                Text = exception.Reason + ".",
                Line = exception.Line,
                Column = exception.Column,
            },
        ],
        1);

    private static void WriteFinding(XmlWriter writer, Finding finding)
    {
        writer.WriteStartElement("cpms", "ValidationFinding", SoapNames.Exchange);
        Element(writer, "FindingCode", finding.Code);
        Element(writer, "FindingSeverityCode", finding.Severity.ToString());
        Element(writer, "FindingLineValue", finding.Line is { } line ? XmlConvert.ToString(line) : null);
        Element(writer, "FindingColumnValue", finding.Column is { } column ? XmlConvert.ToString(column) : null);
        Element(writer, "FindingOffsetValue", finding.ByteOffset is { } offset ? XmlConvert.ToString(offset) : null);
        Element(writer, "FindingPathText", Cut(finding.Path, LongCharacters));
        Element(writer, "FindingText", Cut(finding.Text, LongCharacters));
        Element(writer, "FindingHintText", Cut(finding.Hint, LongCharacters));
        Element(writer, "FindingSourceText", Cut(finding.Source, LineCharacters));
        writer.WriteEndElement();
    }

    private static void Element(XmlWriter writer, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            writer.WriteElementString("cpms", name, SoapNames.Exchange, value);
        }
    }

    private static string? Cut(string? text, int characters) => text?.Length > characters ? text[..(characters - 1)] + "…" : text;

    private static string Write(Action<XmlWriter> content)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, CheckCharacters = true }))
        {
            content(writer);
        }

        return text.ToString();
    }
}
