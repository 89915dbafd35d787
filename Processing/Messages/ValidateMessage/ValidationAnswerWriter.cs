using System.Globalization;
using Processing.Messages.Xml;
using Schemas.Validation;

namespace Processing.Messages.ValidateMessage;

/// <summary>Writes the <c>ValidateMessageResponse</c>.</summary>
internal static class ValidationAnswerWriter
{
    /// <summary>Writes the answer.</summary>
    public static byte[] Write(MessageHead head, ValidationReport report)
    {
        MessageWriter writer = HeaderWriting.BeginAnswer("ValidateMessage", head, "Final", report.Verdict.ToString())
            .Open("ValidationFindings")
            .Leaf("VerdictCode", report.Verdict.ToString());
        foreach (Finding finding in report.Findings)
        {
            Write(writer, finding);
        }

        return writer.Leaf("FindingQuantity", report.FindingsTotal).ToBytes();
    }

    private static void Write(MessageWriter writer, Finding finding) => writer
        .Open("ValidationFinding")
        .Leaf("FindingCode", finding.Code)
        .Leaf("FindingSeverityCode", finding.Severity.ToString())
        .Leaf("FindingLineValue", finding.Line)
        .Leaf("FindingColumnValue", finding.Column)
        .Leaf("FindingOffsetValue", finding.ByteOffset?.ToString(CultureInfo.InvariantCulture))
        .Leaf("FindingPathText", finding.Path)
        .Leaf("FindingText", finding.Text)
        .Leaf("FindingHintText", finding.Hint)
        .Leaf("FindingSourceText", finding.Source)
        .Close();
}
