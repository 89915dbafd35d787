using Processing.Stores;
using Processing.Stores.Retention;

namespace Processing.Retention;

/// <summary>Keeping and destroying: preview, destruction that two people ask for and approve, legal holds.</summary>
public interface IRetentionDesk
{
    /// <summary>Who is old enough to be looked at, and why each would be destroyed or not. Nothing is changed.</summary>
    /// <param name="day">The day for which it is asked; nothing is destroyed for a day to come.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<IReadOnlyList<RetentionLine>> PreviewAsync(DateOnly day, int count, CancellationToken cancellationToken);

    /// <summary>Asks for the destruction of everybody whom the preview of today names; it happens when another person approves.</summary>
    /// <param name="reason">Why now.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Ends the work before it is kept.</param>
    /// <returns>The run, or null where nobody is due.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<RetentionRun?> AskAsync(string reason, string actor, int count, CancellationToken cancellationToken);

    /// <summary>
    /// Approves a destruction and runs it; an approved one that was stopped goes on. Each person is looked at once more, and destroyed whole
    /// in one transaction or not at all; images that nothing names any more go after that.
    /// </summary>
    /// <param name="runId">The run.</param>
    /// <param name="actor">Who approves: not who asked.</param>
    /// <param name="cancellationToken">Ends the work between two people; approving again goes on.</param>
    /// <returns>The run with its certificate, or null where the same person asked, or there is no such run.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<RetentionRun?> ApproveAsync(Guid runId, string actor, CancellationToken cancellationToken);

    /// <summary>Sets a hold; it holds at once.</summary>
    /// <param name="hold">The hold.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun.</param>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<bool> HoldAsync(LegalHold hold, CancellationToken cancellationToken);

    /// <summary>Asks to lift a hold; it holds on until another person has lifted it.</summary>
    /// <param name="holdId">The hold.</param>
    /// <param name="reason">Why.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun.</param>
    /// <returns>False where that was asked before.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<bool> AskLiftAsync(Guid holdId, string reason, string actor, CancellationToken cancellationToken);

    /// <summary>Lifts a hold that another person asked to lift.</summary>
    /// <param name="holdId">The hold.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun.</param>
    /// <returns>False where nobody or the same person asked.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<bool> LiftAsync(Guid holdId, string actor, CancellationToken cancellationToken);
}
