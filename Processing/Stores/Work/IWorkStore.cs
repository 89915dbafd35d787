using Processing.Intake;

namespace Processing.Stores.Work;

/// <summary>
/// The queue of messages in the pipeline. A row is claimed with a lease; whoever changes a claimed row must still hold the lease,
/// else the change fails and its transaction is undone.
/// </summary>
public interface IWorkStore
{
    /// <summary>Puts a message in; it is due at once.</summary>
    /// <param name="item">The item, with step 0.</param>
    Task AddAsync(WorkItem item);

    /// <summary>Claims due items, high priority and longest due first.</summary>
    /// <param name="owner">The claiming worker.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="lease">How long the claim holds.</param>
    /// <param name="count">How many at most.</param>
    Task<IReadOnlyList<WorkItem>> ClaimAsync(string owner, DateTimeOffset now, TimeSpan lease, int count);

    /// <summary>Moves a claimed item on to a step, with new state; the claim is kept.</summary>
    /// <param name="messageId">The item.</param>
    /// <param name="owner">Who holds the claim.</param>
    /// <param name="step">The index of the next step.</param>
    /// <param name="state">The state document to keep.</param>
    /// <returns>False if the claim is lost.</returns>
    Task<bool> AdvanceAsync(MessageId messageId, string owner, int step, string state);

    /// <summary>Gives a claimed item back to be claimed again later.</summary>
    /// <param name="messageId">The item.</param>
    /// <param name="owner">Who holds the claim.</param>
    /// <param name="dueAt">When it is due, UTC; <see cref="DateTimeOffset.MaxValue"/> to wait until woken.</param>
    /// <param name="attempts">How often this step has been tried.</param>
    /// <param name="state">The state document to keep.</param>
    /// <returns>False if the claim is lost.</returns>
    Task<bool> ReleaseAsync(MessageId messageId, string owner, DateTimeOffset dueAt, int attempts, string state);

    /// <summary>
    /// Makes an item due now, whoever holds it, and gives it new state; used when the answer it waits for arrives. A claim on it ends:
    /// its holder has not seen the answer, so the holder's own change fails and is undone, and the step runs again with the new state.
    /// A parked item gets the state and stays parked.
    /// </summary>
    /// <param name="messageId">The item.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="change">Makes the new state document of the kept one.</param>
    /// <returns>False if there is no such item.</returns>
    Task<bool> WakeAsync(MessageId messageId, DateTimeOffset now, Func<string, string> change);

    /// <summary>Takes a finished item out.</summary>
    /// <param name="messageId">The item.</param>
    /// <param name="owner">Who holds the claim.</param>
    /// <returns>False if the claim is lost.</returns>
    Task<bool> FinishAsync(MessageId messageId, string owner);

    /// <summary>Sets an item aside for an operator: it is not claimed again until it is put back.</summary>
    /// <param name="messageId">The item.</param>
    /// <param name="owner">Who holds the claim.</param>
    /// <param name="reason">Why, without personal data.</param>
    /// <returns>False if the claim is lost.</returns>
    Task<bool> ParkAsync(MessageId messageId, string owner, string reason);

    /// <summary>Puts a parked or waiting item back in at a step.</summary>
    /// <param name="messageId">The item.</param>
    /// <param name="now">The time, UTC.</param>
    /// <returns>False if there is no such item, or it is claimed.</returns>
    Task<bool> ReprocessAsync(MessageId messageId, DateTimeOffset now);

    /// <summary>The item, or null.</summary>
    /// <param name="messageId">The message.</param>
    Task<WorkItem?> FindAsync(MessageId messageId);

    /// <summary>Inbound messages of a type that wait, the oldest first.</summary>
    /// <param name="messageType">The name of their root element.</param>
    /// <param name="after">The last one of the page before, or null.</param>
    /// <param name="count">How many at most, 1 to 500.</param>
    Task<IReadOnlyList<WorkItem>> ReadWaitingAsync(string messageType, MessageId? after, int count);

    /// <summary>How many items are due, waiting, claimed and parked.</summary>
    /// <param name="now">The time, UTC.</param>
    Task<QueueCount> CountAsync(DateTimeOffset now);
}
