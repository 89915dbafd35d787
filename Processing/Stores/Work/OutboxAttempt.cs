using Processing.Intake;

namespace Processing.Stores.Work;

/// <summary>One attempt to deliver an outbound message.</summary>
/// <param name="MessageId">The outbound message.</param>
/// <param name="Number">Counted from 1.</param>
/// <param name="StartedAt">When it began, UTC.</param>
/// <param name="EndedAt">When it ended, UTC.</param>
/// <param name="Outcome"><c>Answered</c>, <c>Faulted</c> or <c>Unavailable</c>.</param>
/// <param name="Detail">The fault code or the reason, without personal data.</param>
public sealed record OutboxAttempt(
    MessageId MessageId, int Number, DateTimeOffset StartedAt, DateTimeOffset EndedAt, string Outcome, string? Detail);
