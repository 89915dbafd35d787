namespace Processing.Stores;

/// <summary>
/// The way to the database. Writes of one call are one transaction: all of it is on disk when the task ends, or none of it happened.
/// Several callers may share one commit. A work delegate may run again after a transient failure, so it touches nothing but the stores.
/// </summary>
public interface IStorage
{
    /// <summary>Runs work in a transaction and commits it durably.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="work">The statements; calls nothing but stores.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun, never a commit under way.</param>
    /// <exception cref="StorageUnavailableException">The database cannot be reached or is full: try again later.</exception>
    Task<T> WriteAsync<T>(Func<IStores, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Runs reads on a consistent snapshot.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="work">The queries.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<T> ReadAsync<T>(Func<IStores, Task<T>> work, CancellationToken cancellationToken);
}
