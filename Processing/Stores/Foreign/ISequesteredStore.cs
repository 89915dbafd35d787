namespace Processing.Stores.Foreign;

/// <summary>
/// The sealed answers of foreign partners and the trail of who read them. No other store reads these tables, and they refer to none, so that
/// they can lie in a database of their own.
/// </summary>
public interface ISequesteredStore
{
    /// <summary>Adds an answer; one of that id that is there already is left as it is.</summary>
    /// <param name="answer">The sealed answer.</param>
    Task AddAsync(SealedAnswer answer);

    /// <summary>The answers of a query, oldest first.</summary>
    /// <param name="queryId">The query.</param>
    Task<IReadOnlyList<SealedAnswer>> ReadAsync(Guid queryId);

    /// <summary>Answers that another key sealed.</summary>
    /// <param name="keyId">The key that is current.</param>
    /// <param name="count">How many at most, 1 to 500.</param>
    Task<IReadOnlyList<SealedAnswer>> ReadOfOtherKeysAsync(string keyId, int count);

    /// <summary>Replaces the sealed bytes of an answer and the name of the key.</summary>
    /// <param name="answer">The answer as it is sealed now.</param>
    Task ResealAsync(SealedAnswer answer);

    /// <summary>Adds a line to the trail.</summary>
    /// <param name="read">The line.</param>
    Task AddReadAsync(ForeignRead read);

    /// <summary>The trail of a query, oldest first.</summary>
    /// <param name="queryId">The query.</param>
    Task<IReadOnlyList<ForeignRead>> ReadTrailAsync(Guid queryId);

    /// <summary>Removes the answers about a person and their trail.</summary>
    /// <param name="personId">The person.</param>
    /// <returns>How many answers there were.</returns>
    Task<int> DeleteByPersonAsync(Guid personId);
}
