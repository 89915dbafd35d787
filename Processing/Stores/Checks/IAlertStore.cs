namespace Processing.Stores.Checks;

/// <summary>Alerts of background checks.</summary>
public interface IAlertStore
{
    /// <summary>Adds an alert; one with its id stays as it is.</summary>
    /// <param name="alert">The alert. Its person is kept only where it has no check: else the check's counts.</param>
    /// <returns>Whether it is new.</returns>
    Task<bool> AddAsync(CheckAlert alert);

    /// <summary>The alerts that nobody has seen to, newest first.</summary>
    /// <param name="kind">Of one kind, or null for all.</param>
    /// <param name="count">How many at most.</param>
    Task<IReadOnlyList<CheckAlert>> ReadOpenAsync(string? kind, int count);

    /// <summary>How many alerts of each kind nobody has seen to.</summary>
    Task<IReadOnlyDictionary<string, long>> CountOpenAsync();

    /// <summary>The alerts of a person, oldest first.</summary>
    /// <param name="personId">The person.</param>
    Task<IReadOnlyList<CheckAlert>> ReadAsync(Guid personId);

    /// <summary>Notes that somebody has seen to an alert.</summary>
    /// <param name="alertId">The alert.</param>
    /// <param name="actor">Who.</param>
    /// <param name="because">What was done.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>False where there is no such alert, or somebody has seen to it before.</returns>
    Task<bool> SetSeenAsync(Guid alertId, string actor, string because, DateTimeOffset at);
}
