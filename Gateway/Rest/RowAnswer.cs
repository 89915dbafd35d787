using Processing.Intake.Answers;
using Schemas.Validation;

namespace Gateway.Rest;

/// <summary>What became of a row.</summary>
/// <param name="Row">The number of the message in the file, from 1.</param>
/// <param name="Status">What HTTP would say of it alone.</param>
/// <param name="Name">The name of a refusal; null where it was not refused.</param>
/// <param name="Report">What was found in it; null where nothing was.</param>
/// <param name="Reply">The reply, XML; null where there is none.</param>
internal sealed record RowAnswer(int Row, int Status, string? Name, ValidationReport? Report, ReadOnlyMemory<byte>? Reply)
{
    /// <summary>Reads an answer of the intake; null is its failure.</summary>
    public static RowAnswer Of(int row, IntakeAnswer? answer) => answer switch
    {
        IntakeAnswer.Replied replied => new RowAnswer(row, StatusCodes.Status200OK, null, null, replied.Xml),
        IntakeAnswer.Taken => new RowAnswer(row, StatusCodes.Status202Accepted, null, null, null),
        IntakeAnswer.Invalid { Report.Verdict: Verdict.Undetermined } unknown => new RowAnswer(row, StatusCodes.Status500InternalServerError, null, unknown.Report, null),
        IntakeAnswer.Invalid invalid => new RowAnswer(row, StatusCodes.Status422UnprocessableEntity, null, invalid.Report, null),
        IntakeAnswer.Refused refused => new RowAnswer(row, RestResponder.Status(refused.Code), refused.Code.ToString(), null, null),
        _ => new RowAnswer(row, StatusCodes.Status500InternalServerError, Soap.Replies.IntakeFaults.InternalError, null, null),
    };
}
