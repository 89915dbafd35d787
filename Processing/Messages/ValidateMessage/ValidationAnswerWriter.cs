using System.Globalization;
using Processing.Messages.Xml;
using Schemas.Validation;

namespace Processing.Messages.ValidateMessage;

/// <summary>Writes the <c>ValidateMessageResponse</c>.</summary>
internal static class ValidationAnswerWriter
{
    /// <summary>Writes the answer.</summary>
    /// <param name="head">The header.</param>
    /// <param name="report">What was found.</param>
    /// <param name="session">The session to which the file was brought; null where to none.</param>
    public static byte[] Write(MessageHead head, ValidationReport report, BroughtFile? session)
    {
        MessageWriter writer = HeaderWriting.BeginAnswer("ValidateMessage", head, "Final", report.Verdict.ToString())
            .Open("ValidationFindings")
            .Leaf("VerdictCode", report.Verdict.ToString());
        foreach (Finding finding in report.Findings)
        {
            Write(writer, finding);
        }

        writer.Leaf("FindingQuantity", report.FindingsTotal).Close();
        return session is null
            ? writer.ToBytes()
            : writer.Open("ConformanceSession").Identification("ConformanceSessionIdentification", session.Session).Leaf("ConformancePageText", session.Page).ToBytes();
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
