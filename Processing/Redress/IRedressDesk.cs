using Processing.Stores;

namespace Processing.Redress;

/// <summary>What people in office decide about requests for correction. One prepares, another decides.</summary>
public interface IRedressDesk
{
    /// <summary>Notes what the first person proposes.</summary>
    /// <param name="id">The case.</param>
    /// <param name="proposal"><c>Grant</c> or <c>Deny</c>.</param>
    /// <param name="reason">Why, in that person's words.</param>
    /// <param name="actor">The first person.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun.</param>
    /// <returns>False if there is no such case, or it is decided.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<bool> PrepareAsync(Guid id, string proposal, string reason, string actor, CancellationToken cancellationToken);

    /// <summary>Notes what the second person decides, and lets the message go on that asked.</summary>
    /// <param name="id">The case.</param>
    /// <param name="decision"><c>Grant</c> or <c>Deny</c>.</param>
    /// <param name="reason">Why, in that person's words.</param>
    /// <param name="actor">The second person; the first one cannot decide.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun.</param>
    /// <returns>False if the case is not prepared, is decided, or was prepared by this very person.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<bool> DecideAsync(Guid id, string decision, string reason, string actor, CancellationToken cancellationToken);
}
