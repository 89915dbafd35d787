using Processing.Intake;
using Processing.Intake.Content;
using Processing.Messages.Xml;
using Processing.Stores;
using Processing.Stores.Messages;
using Processing.Stores.Work;
using Schemas.Validation;

namespace Processing.Pipeline;

/// <summary>
/// Work that nobody sent: what the office wants done, as a row of its own in the log and the queue. So it goes the way of every message: a step is a
/// transaction, it is held, awaited, parked and journaled, and the console shows it in its conversation.
/// </summary>
internal static class InnerWork
{
    /// <summary>Puts it into the log and the queue.</summary>
    /// <param name="stores">The stores of the transaction.</param>
    /// <param name="id">Its id.</param>
    /// <param name="stem">What it is: the name under which handlers take it.</param>
    /// <param name="conversationId">The conversation that it belongs to.</param>
    /// <param name="priority">1 high, 2 medium, 3 low.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="fill">Adds what it is about to the state.</param>
    public static async Task AddAsync(
        IStores stores, MessageId id, string stem, Guid conversationId, int priority, DateTimeOffset now, Func<MessageState, MessageState> fill)
    {
        KeptContent content = new MessageWriter(stem).ToContent();
        await stores.Messages.AddAsync(new MessageRow
        {
            Id = id,
            Direction = MessageDirection.Inbound,
            Partner = HeaderWriting.OwnOrganization,
            MessageType = stem,
            Identification = id.ToString(),
            ConversationId = conversationId,
            Digest = ContentDigest.Of(content),
            At = now,
            Verdict = Verdict.Valid,
            Status = MessageStatus.InWork,
            Priority = priority,
            LengthBytes = Reassembly.LengthOf(content),
            Protocol = string.Empty,
            Service = string.Empty,
            ContentType = "application/xml; charset=utf-8",
            Headers = string.Empty,
            Content = content,
        });
        var state = new MessageState
        {
            Stem = stem,
            Partner = HeaderWriting.OwnOrganization,
            Identification = id.ToString(),
            ConversationId = conversationId,
            Conversation = conversationId.ToString("D"),
            Priority = priority,
            ReceivedAt = now,
        };
        await stores.Work.AddAsync(new WorkItem(id, 0, fill(state).Write(), priority, 0, now, null));
    }
}
