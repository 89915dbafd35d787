namespace Processing.Stores.Access;

/// <summary>Who read what of whom, and why. Entries are added in the transaction that makes the answer, and never changed or removed.</summary>
public interface IAccessStore
{
    /// <summary>Adds an entry.</summary>
    /// <param name="entry">The entry.</param>
    Task AddAsync(AccessEntry entry);

    /// <summary>Entries, newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="count">How many at most, 1 to 500.</param>
    Task<IReadOnlyList<AccessEntry>> ReadAsync(AccessFilter filter, int count);
}
