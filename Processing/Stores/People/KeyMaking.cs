namespace Processing.Stores.People;

/// <summary>How far the search keys of all people were made anew.</summary>
/// <param name="Version">The version of the rules of names.</param>
/// <param name="AfterPerson">The last person that is done, in the order of ids; null at the beginning.</param>
/// <param name="People">How many people are done.</param>
/// <param name="StartedAt">When it began, UTC.</param>
/// <param name="FinishedAt">When it ended, UTC; null while people are left.</param>
public sealed record KeyMaking(int Version, Guid? AfterPerson, long People, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt);
