using Processing.Intake;

namespace Processing.Stores.Disclosures;

/// <summary>What a foreign partner was answered, for the statistics. It says no more than the answer did.</summary>
/// <param name="MessageId">The inquiry.</param>
/// <param name="Country">The partner's country, ISO 3166-1 alpha-3.</param>
/// <param name="Reason">The reason code.</param>
/// <param name="Priority">1 high, 2 medium, 3 low.</param>
/// <param name="Outcome">The outcome code of the answer.</param>
/// <param name="AskedAt">When the inquiry arrived, UTC.</param>
/// <param name="At">When it was answered, UTC.</param>
public sealed record InquiryOutcome(MessageId MessageId, string Country, string Reason, int Priority, string Outcome, DateTimeOffset AskedAt, DateTimeOffset At);
