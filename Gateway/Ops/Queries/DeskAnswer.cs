using Processing.Intake.Answers;

namespace Gateway.Ops.Queries;

/// <summary>Says in words what the front door answered.</summary>
internal static class DeskAnswer
{
    /// <summary>The words; they hold no value.</summary>
    public static string Words(IntakeAnswer answer) => answer switch
    {
        IntakeAnswer.Refused { Code: RefusalCode.MessageIdentificationConflict } => "It was sent before.",
        IntakeAnswer.Refused refused => refused.Text,
        IntakeAnswer.Invalid invalid => "It is not valid: " + string.Join(' ', invalid.Report.Findings.Select(finding => finding.Code).Distinct(StringComparer.Ordinal)),
        IntakeAnswer.Failed => "The program failed on it; it is parked.",
        _ => "It was taken.",
    };
}
