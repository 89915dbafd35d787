using Processing.Intake;

namespace Processing.Stores.People;

/// <summary>An event that tied an encounter to a person, or untied it.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="MessageId">The message.</param>
/// <param name="Kind"><c>Linked</c>, <c>Confirmed</c>, <c>Unlinked</c>, <c>Conflict</c> or <c>Notice</c>.</param>
/// <param name="Evidence">What it rests on, by rule and kinds, without values: <c>A-Number; name and birth date</c>.</param>
/// <param name="Actor"><c>cpms</c> or a console user.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Explanation">Each comparison with its weight, without values; null where nothing was weighed.</param>
public sealed record PersonLink(
    Guid PersonId, MessageId MessageId, string Kind, string Evidence, string Actor, DateTimeOffset At, string? Explanation = null);
