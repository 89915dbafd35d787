using Processing.Stores;

namespace Processing.Redress.Copies;

/// <summary>Requests of people for a copy of their record. One person prepares, another releases or refuses. Every deed is in the audit of readings.</summary>
public interface IAccessDesk
{
    /// <summary>Opens a case; its last day lies <see cref="WorkingDays.ForAnswer"/> working days after the request came in.</summary>
    /// <param name="request">The request.</param>
    /// <param name="actor">Who opens it.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun.</param>
    /// <returns>The case; null if nothing is held of the person, the basis is none, nobody asks, or the day is to come.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<Guid?> OpenAsync(AccessRequest request, string actor, CancellationToken cancellationToken);

    /// <summary>Notes what the first person proposes.</summary>
    /// <param name="id">The case.</param>
    /// <param name="proposal"><c>Grant</c> or <c>Deny</c>.</param>
    /// <param name="reason">Why, in that person's words.</param>
    /// <param name="actor">The first person.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun.</param>
    /// <returns>False if there is no such request for a copy, or it is decided.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<bool> PrepareAsync(Guid id, string proposal, string reason, string actor, CancellationToken cancellationToken);

    /// <summary>Notes what the second person decides, with the exemptions that are claimed.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="actor">The second person; the first one cannot decide.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun.</param>
    /// <returns>
    /// False if the case is not prepared, is decided, was prepared by this very person, a harm is named without words or for a row that asks for none,
    /// or the table has no row for what is never released.
    /// </returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<bool> DecideAsync(AccessDecision decision, string actor, CancellationToken cancellationToken);

    /// <summary>The exemptions that hold today for a basis.</summary>
    /// <param name="basis">One of <see cref="AccessBasis.All"/>.</param>
    IReadOnlyList<AccessExemption> ExemptionsOf(string basis);

    /// <summary>Makes the released copy: the record as it stood at the decision, so that it says the same each time.</summary>
    /// <param name="id">The case.</param>
    /// <param name="actor">Who takes it.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun.</param>
    /// <returns>Null if there is no such request for a copy, it was not released, or a row by which something was withheld is gone from the table.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<AccessExport?> ExportAsync(Guid id, string actor, CancellationToken cancellationToken);
}
