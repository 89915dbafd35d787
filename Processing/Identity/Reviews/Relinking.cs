using Processing.Intake;
using Processing.Stores;
using Processing.Stores.People;

namespace Processing.Identity.Reviews;

/// <summary>
/// Unties a message from one person and ties it to another, by two events and the rows that follow from them. Nothing is merged: the same
/// with the people changed about restores what was.
/// </summary>
internal static class Relinking
{
    /// <summary>Moves a message.</summary>
    /// <param name="stores">The stores.</param>
    /// <param name="messageId">The message.</param>
    /// <param name="from">Whom it is tied to.</param>
    /// <param name="to">Whom it is to be tied to.</param>
    /// <param name="evidence">Why, without values.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="at">When, UTC.</param>
    public static async Task MoveAsync(
        IStores stores, MessageId messageId, Guid from, Guid to, string evidence, string actor, DateTimeOffset at)
    {
        await stores.People.AddLinkAsync(new PersonLink(from, messageId, "Unlinked", evidence, actor, at));
        await stores.People.AddLinkAsync(new PersonLink(to, messageId, "Linked", evidence, actor, at));
        await stores.People.MoveAsync(messageId, from, to);
    }

    /// <summary>Moves every message of a person; the person stays, with the events and without anything tied to it.</summary>
    /// <returns>How many messages were moved.</returns>
    public static async Task<int> MoveAllAsync(IStores stores, Guid from, Guid to, string evidence, string actor, DateTimeOffset at)
    {
        IReadOnlyList<MessageId> messages = LinkReplay.MessagesOf(from, await stores.People.ReadLinksAsync(from));
        foreach (MessageId message in messages)
        {
            await MoveAsync(stores, message, from, to, evidence, actor, at);
        }

        return messages.Count;
    }
}
