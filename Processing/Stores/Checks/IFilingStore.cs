namespace Processing.Stores.Checks;

/// <summary>Filings that are open, or were.</summary>
public interface IFilingStore
{
    /// <summary>Notes a filing. One of the same receipt and person stays as it is, but for who is told of its checks, where the new one names somebody.</summary>
    /// <param name="filing">The filing.</param>
    Task OpenAsync(Filing filing);

    /// <summary>The filing of a receipt and person, or null.</summary>
    /// <param name="receipt">The receipt number.</param>
    /// <param name="personId">The person.</param>
    Task<Filing?> FindAsync(string receipt, Guid personId);

    /// <summary>The filings of a person, oldest first.</summary>
    /// <param name="personId">The person.</param>
    Task<IReadOnlyList<Filing>> ReadAsync(Guid personId);

    /// <summary>Closes a filing: its checks are not renewed any more.</summary>
    /// <param name="receipt">The receipt number.</param>
    /// <param name="personId">The person.</param>
    /// <param name="actor">Who.</param>
    /// <param name="because">Why.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>False where none is open.</returns>
    Task<bool> CloseAsync(string receipt, Guid personId, string actor, string because, DateTimeOffset at);

    /// <summary>Closes what was opened before a time and is open still.</summary>
    /// <param name="openedBefore">The time, UTC.</param>
    /// <param name="because">Why.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>How many.</returns>
    Task<int> CloseOldAsync(DateTimeOffset openedBefore, string because, DateTimeOffset at);
}
