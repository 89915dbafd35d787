namespace Processing.Stores.Foreign;

/// <summary>A line of the trail: somebody wanted to read what foreign partners told.</summary>
/// <param name="Id">The id, a version 7 UUID.</param>
/// <param name="QueryId">The query.</param>
/// <param name="PersonId">The person; null where only the work list was read, or there is no such query.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reader">The console user.</param>
/// <param name="Purpose">What for: <c>ImmigrationBenefit</c> or <c>IdentityFraud</c>.</param>
/// <param name="Reason">Why, in the reader's words.</param>
/// <param name="IsGranted">Whether it was granted.</param>
/// <param name="Rule">The policy rows or the rule that decided.</param>
public sealed record ForeignRead(
    Guid Id, Guid QueryId, Guid? PersonId, DateTimeOffset At, string Reader, string Purpose, string Reason, bool IsGranted, string Rule);
