using Processing.Intake;

namespace Processing.Stores.Redress;

/// <summary>An element that was corrected. The old value is kept here for ever and is no part of the record any more.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="PersonId">The person.</param>
/// <param name="MessageId">The message under which the new value is claimed.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Element">The element.</param>
/// <param name="OldValue">What the record said, or null.</param>
/// <param name="NewValue">What it says now.</param>
/// <param name="Actor">The second person, who decided.</param>
public sealed record Amendment(
    Guid CaseId, Guid PersonId, MessageId MessageId, DateTimeOffset At, string Element, string? OldValue, string NewValue, string Actor);
