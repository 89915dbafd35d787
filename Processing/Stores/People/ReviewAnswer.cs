namespace Processing.Stores.People;

/// <summary>The answer to a review.</summary>
/// <param name="Resolution"><c>ExistingPerson</c>, <c>NewPerson</c> or <c>Noted</c>.</param>
/// <param name="PersonId">The person, with <c>ExistingPerson</c>.</param>
/// <param name="Actor">Who answers.</param>
/// <param name="Because">Why, in that person's words.</param>
/// <param name="At">When, UTC.</param>
public sealed record ReviewAnswer(string Resolution, Guid? PersonId, string Actor, string Because, DateTimeOffset At);
