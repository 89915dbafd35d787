using Processing.Intake;
using Schemas.Validation;

namespace Processing.Stores.Messages;

/// <summary>The message log: every message in and out, as it travelled.</summary>
public interface IMessageStore
{
    /// <summary>
    /// Keeps an inbound message that will be worked on, together with its claim on (sender, message identification).
    /// If the claim is taken nothing is kept.
    /// </summary>
    /// <param name="message">The message; <see cref="MessageRow.Identification"/> is required.</param>
    Task<AcceptResult> AcceptAsync(MessageRow message);

    /// <summary>Keeps a message without a claim: replies, outbound messages, and inbound messages that are refused.</summary>
    /// <param name="message">The message.</param>
    Task AddAsync(MessageRow message);

    /// <summary>Puts another content in the place of a kept one, for good: what the policy says must not stay. Digest and length stay as they were.</summary>
    /// <param name="id">The message.</param>
    /// <param name="content">What is left of it.</param>
    Task ReplaceContentAsync(MessageId id, KeptContent content);

    /// <summary>Keeps the findings of a message.</summary>
    /// <param name="id">The message.</param>
    /// <param name="findings">In document order.</param>
    Task AddFindingsAsync(MessageId id, IReadOnlyList<Finding> findings);

    /// <summary>Sets what became of a message.</summary>
    /// <param name="id">The message.</param>
    /// <param name="status">The new status.</param>
    Task SetStatusAsync(MessageId id, MessageStatus status);

    /// <summary>The message without its content, or null.</summary>
    /// <param name="id">The message.</param>
    Task<MessageRow?> FindAsync(MessageId id);

    /// <summary>The message with its content skeleton and spans, or null; <see cref="KeptContent"/> puts it together again.</summary>
    /// <param name="id">The message.</param>
    Task<KeptContent?> ReadContentAsync(MessageId id);

    /// <summary>The findings of a message in document order.</summary>
    /// <param name="id">The message.</param>
    Task<IReadOnlyList<Finding>> ReadFindingsAsync(MessageId id);

    /// <summary>The accepted inbound message that holds the claim, or null.</summary>
    /// <param name="partner">The sender.</param>
    /// <param name="identification">The sender's message identification.</param>
    Task<MessageRow?> FindClaimAsync(string partner, string identification);

    /// <summary>The outbound messages to a partner under one identification, oldest first.</summary>
    /// <param name="partner">The partner.</param>
    /// <param name="identification">The identification.</param>
    Task<IReadOnlyList<MessageRow>> ReadOutboundAsync(string partner, string identification);

    /// <summary>The newest reply to a message, or null.</summary>
    /// <param name="id">The message that was answered.</param>
    Task<MessageRow?> FindReplyAsync(MessageId id);

    /// <summary>Messages by filter, newest first, a page at a time.</summary>
    /// <param name="filter">What to show.</param>
    /// <param name="before">Only messages older than this id; null for the first page.</param>
    /// <param name="count">The size of the page, 1 to 500.</param>
    Task<IReadOnlyList<MessageRow>> SearchAsync(MessageFilter filter, MessageId? before, int count);

    /// <summary>All messages of a conversation, oldest first.</summary>
    /// <param name="conversationId">The conversation.</param>
    Task<IReadOnlyList<MessageRow>> ReadConversationAsync(Guid conversationId);

    /// <summary>Counts by time slot, for charts.</summary>
    /// <param name="from">The start, UTC.</param>
    /// <param name="slotSeconds">The width of a slot in seconds.</param>
    /// <param name="slots">How many slots.</param>
    Task<IReadOnlyList<MessageCount>> CountAsync(DateTimeOffset from, int slotSeconds, int slots);
}
