using Processing.Intake;

namespace Processing.Stores.Encounters;

/// <summary>Whether biometrics of one modality may be used again, and why.</summary>
/// <param name="MessageId">The message that asked.</param>
/// <param name="PersonId">The person.</param>
/// <param name="Modality"><c>Fingerprint</c>, <c>Photograph</c> or <c>Signature</c>.</param>
/// <param name="IsReusable">The decision.</param>
/// <param name="Reason">The reason code of the exchange schema.</param>
/// <param name="PolicyRow">The row that made it, as <c>file:id</c>.</param>
/// <param name="CapturedOn">The capture day of what would be reused, or null where there is nothing.</param>
/// <param name="ValidUntil">The last day of reuse, or null.</param>
public sealed record ReuseDecision(
    MessageId MessageId,
    Guid PersonId,
    string Modality,
    bool IsReusable,
    string Reason,
    string PolicyRow,
    DateOnly? CapturedOn,
    DateOnly? ValidUntil)
{
    /// <summary>The day for which it was asked: what was known at its end counts; null for the time of the question.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The waiver of fingerprints that it rests on, or null.</summary>
    public Guid? WaiverId { get; init; }
}
