using Processing.Intake;
using Processing.Stores.Messages;

namespace Processing.Stores.Work;

/// <summary>Messages on their way to partners. Of one group (a person at a partner) only the oldest unfinished item can be claimed.</summary>
public interface IOutboxStore
{
    /// <summary>Puts a message in. The message itself is kept in <see cref="IMessageStore"/> in the same transaction.</summary>
    /// <param name="item">The item.</param>
    Task AddAsync(OutboxItem item);

    /// <summary>Claims due items of one partner, high priority and longest due first, at most one a group.</summary>
    /// <param name="partner">The partner's code.</param>
    /// <param name="owner">The claiming worker.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="lease">How long the claim holds.</param>
    /// <param name="count">How many at most.</param>
    Task<IReadOnlyList<OutboxItem>> ClaimAsync(string partner, string owner, DateTimeOffset now, TimeSpan lease, int count);

    /// <summary>Records one attempt.</summary>
    /// <param name="attempt">The attempt.</param>
    Task AddAttemptAsync(OutboxAttempt attempt);

    /// <summary>Takes a delivered item out of the queue; it stays readable.</summary>
    /// <param name="messageId">The item.</param>
    /// <param name="owner">Who holds the claim.</param>
    /// <returns>False if the claim is lost.</returns>
    Task<bool> FinishAsync(MessageId messageId, string owner);

    /// <summary>Gives a claimed item back for a later attempt.</summary>
    /// <param name="messageId">The item.</param>
    /// <param name="owner">Who holds the claim.</param>
    /// <param name="dueAt">When to try again, UTC.</param>
    /// <param name="attempts">How many attempts were made.</param>
    /// <returns>False if the claim is lost.</returns>
    Task<bool> ReleaseAsync(MessageId messageId, string owner, DateTimeOffset dueAt, int attempts);

    /// <summary>Sets an item aside for an operator; later items of its group may pass.</summary>
    /// <param name="messageId">The item.</param>
    /// <param name="owner">Who holds the claim.</param>
    /// <param name="reason">Why, without personal data.</param>
    /// <returns>False if the claim is lost.</returns>
    Task<bool> ParkAsync(MessageId messageId, string owner, string reason);

    /// <summary>Makes a parked or waiting item due now with its attempts counted from 0.</summary>
    /// <param name="messageId">The item.</param>
    /// <param name="now">The time, UTC.</param>
    /// <returns>False if there is no such item, or it is claimed or delivered.</returns>
    Task<bool> ResendAsync(MessageId messageId, DateTimeOffset now);

    /// <summary>The item, or null.</summary>
    /// <param name="messageId">The outbound message.</param>
    Task<OutboxItem?> FindAsync(MessageId messageId);

    /// <summary>The attempts of an item, oldest first.</summary>
    /// <param name="messageId">The outbound message.</param>
    Task<IReadOnlyList<OutboxAttempt>> ReadAttemptsAsync(MessageId messageId);

    /// <summary>How full the outbox is, by partner.</summary>
    /// <param name="now">The time, UTC.</param>
    Task<IReadOnlyDictionary<string, QueueCount>> CountAsync(DateTimeOffset now);
}
