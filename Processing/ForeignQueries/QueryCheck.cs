using Processing.Stores.Foreign;

namespace Processing.ForeignQueries;

/// <summary>What is known of an officer's question before anything is asked.</summary>
/// <param name="PersonId">The person, or null.</param>
/// <param name="Assignment">The officer's case, or null.</param>
/// <param name="Outcome">The outcome code that refuses the question; null where it may go on.</param>
/// <param name="Obstacles">What stands against it, each with the field of the form that it is about.</param>
internal sealed record QueryCheck(Guid? PersonId, CaseAssignment? Assignment, string? Outcome, IReadOnlyList<QueryObstacle> Obstacles);
