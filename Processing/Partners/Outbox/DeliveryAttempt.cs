using Processing.Stores.Messages;
using Processing.Stores.Work;

namespace Processing.Partners.Outbox;

/// <summary>One attempt to deliver an outbound message.</summary>
/// <param name="Item">The claimed item.</param>
/// <param name="Message">The outbound message.</param>
/// <param name="Owner">Who holds the claim.</param>
/// <param name="StartedAt">When it began, UTC.</param>
internal sealed record DeliveryAttempt(OutboxItem Item, MessageRow Message, string Owner, DateTimeOffset StartedAt)
{
    /// <summary>The number of the attempt, from 1.</summary>
    public int Number => Item.Attempts + 1;

    /// <summary>The attempt as it is kept.</summary>
    public OutboxAttempt Row(string outcome, string? detail, DateTimeOffset endedAt) =>
        new(Item.MessageId, Number, StartedAt, endedAt, outcome, detail);
}
