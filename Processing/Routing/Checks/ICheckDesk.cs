using Processing.Stores;
using Processing.Stores.Checks;

namespace Processing.Routing.Checks;

/// <summary>What people in office do about checks: waivers, results of partners without a link, filings, alerts. Each leaves its trace.</summary>
public interface ICheckDesk
{
    /// <summary>Enters a waiver; it counts when another person has confirmed it.</summary>
    /// <param name="waiver">The waiver, with who entered it.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun.</param>
    /// <returns>False where the person is not known.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<bool> EnterAsync(Waiver waiver, CancellationToken cancellationToken);

    /// <summary>Confirms or refuses a waiver that another person entered.</summary>
    /// <param name="waiverId">The waiver.</param>
    /// <param name="isConfirmed">Whether it counts.</param>
    /// <param name="actor">Who decides.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun.</param>
    /// <returns>False where it was decided before, or the same person entered it.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<bool> DecideAsync(Guid waiverId, bool isConfirmed, string actor, CancellationToken cancellationToken);

    /// <summary>Records how a check stands whose partner has no link: that it was asked, taken, or answered.</summary>
    /// <param name="checkId">The check.</param>
    /// <param name="standing">One of <see cref="CheckRecording.Standings"/>.</param>
    /// <param name="answeredOn">The day of the result, or null for today.</param>
    /// <param name="reason">By what, in the operator's words; goes into the journal.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun.</param>
    /// <returns>False where the check is not one of those, or does not stand so that this can follow.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<bool> RecordAsync(Guid checkId, string standing, DateOnly? answeredOn, string reason, string actor, CancellationToken cancellationToken);

    /// <summary>Closes a filing: its checks are not renewed any more.</summary>
    /// <param name="receipt">The receipt number.</param>
    /// <param name="personId">The person.</param>
    /// <param name="reason">Why.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun.</param>
    /// <returns>False where none is open.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<bool> CloseAsync(string receipt, Guid personId, string reason, string actor, CancellationToken cancellationToken);

    /// <summary>Notes that somebody has seen to an alert.</summary>
    /// <param name="alertId">The alert.</param>
    /// <param name="reason">What was done.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun.</param>
    /// <returns>False where somebody has seen to it before.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<bool> SeeAsync(Guid alertId, string reason, string actor, CancellationToken cancellationToken);
}
