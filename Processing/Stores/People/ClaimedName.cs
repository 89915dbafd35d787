using Processing.Intake;

namespace Processing.Stores.People;

/// <summary>A name that one message claims.</summary>
/// <param name="MessageId">The message.</param>
/// <param name="Biography">The name with birth date, sex and country.</param>
public sealed record ClaimedName(MessageId MessageId, Biography Biography);
