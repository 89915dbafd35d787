using Processing.Stores;

namespace Processing.Routing.Records;

/// <summary>The one way to a rap sheet: with a reason, and a trail of who read it.</summary>
public interface IRapSheetDesk
{
    /// <summary>Opens a rap sheet. The reading is on disk before the text is given.</summary>
    /// <param name="id">The rap sheet.</param>
    /// <param name="reason">Why.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun.</param>
    /// <returns>The text, or null where there is no such rap sheet.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    /// <exception cref="InvalidDataException">It was changed, or its key is missing.</exception>
    Task<string?> OpenAsync(Guid id, string reason, string actor, CancellationToken cancellationToken);
}
