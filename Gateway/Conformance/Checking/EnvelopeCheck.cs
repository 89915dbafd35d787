using Gateway.Soap;
using Gateway.Soap.Envelopes;
using Gateway.Soap.Faults;
using Schemas.Infoset;
using Schemas.Validation;

namespace Gateway.Conformance.Checking;

/// <summary>Checks an envelope by the rules of the edge, and the message in it by schemas and rules, also where the envelope is broken.</summary>
internal sealed class EnvelopeCheck(MessageValidator messages, EdgeLimits limits, string? partner)
{
    private static readonly XmlName Detail11 = new(string.Empty, "detail");

    private static readonly XmlName Detail12 = new(SoapNames.Soap12, "Detail");

    /// <summary>Checks an envelope.</summary>
    /// <returns>The message element, where there is one, and the report over both.</returns>
    public (string? Subject, ValidationReport Report) Check(XmlInfoset infoset)
    {
        var findings = new List<Finding>();
        var version = infoset.Root.Is(SoapNames.Envelope12) ? SoapVersion.Soap12 : SoapVersion.Soap11;
        InfosetElement message;
        try
        {
            message = new SoapEnvelopeReader(infoset, version, limits).Read().Body;
        }
        catch (SoapFaultException broken)
        {
            findings.Add(At(infoset, infoset.Root, PackagingFindings.EnvelopeBroken, broken.Message));
            message = MessageElement.Of(infoset.Root);
        }

        if (message.Is(SoapNames.Fault(version)))
        {
            findings.Add(At(infoset, message, PackagingFindings.FaultFound, PackagingFindings.FaultFound.Meaning));
            message = message.Child(version == SoapVersion.Soap11 ? Detail11 : Detail12).FirstChild;
        }

        return message.IsPresent
            ? (message.Name.LocalName, Together(findings, messages.Validate(infoset, message, partner)))
            : (null, Together(findings, ValidationReport.Clean));
    }

    private static ValidationReport Together(List<Finding> around, ValidationReport inside)
    {
        bool hasError = around.Exists(finding => finding.Severity == Severity.Error);
        Verdict verdict = inside.Verdict == Verdict.Valid && hasError ? Verdict.Invalid : inside.Verdict;
        return around.Count == 0 ? inside : new ValidationReport(verdict, [.. around, .. inside.Findings], around.Count + inside.FindingsTotal);
    }

    private static Finding At(XmlInfoset infoset, InfosetElement element, FindingDescription description, string text)
    {
        (int line, int column) = infoset.PositionOf(element.Offset);
        return description.Find(text) with { Line = line, Column = column, Path = element.Path, ExpandedPath = element.ExpandedPath };
    }
}
