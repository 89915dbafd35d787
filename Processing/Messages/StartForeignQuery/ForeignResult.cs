namespace Processing.Messages.StartForeignQuery;

/// <summary>What came of one round, as the officer's system is told: what the partner told stays in the sequestered store.</summary>
/// <param name="Country">The partner.</param>
/// <param name="Round">The round, 1 to 3.</param>
/// <param name="Match"><c>Match</c>, <c>NoMatch</c>, <c>Pending</c> or <c>Refused</c>.</param>
/// <param name="Day">When it was answered or refused.</param>
internal sealed record ForeignResult(string Country, int Round, string Match, DateOnly Day);
