using Processing.Intake;

namespace Processing.Stores;

/// <summary>What happened to each message, in order: steps, attempts, operators' deeds. Never changed, only added to.</summary>
public interface IJournalStore
{
    /// <summary>Adds an entry.</summary>
    /// <param name="entry">The entry.</param>
    Task AddAsync(JournalEntry entry);

    /// <summary>The entries of a message, oldest first.</summary>
    /// <param name="messageId">The message.</param>
    Task<IReadOnlyList<JournalEntry>> ReadAsync(MessageId messageId);

    /// <summary>The entries of all messages of a conversation, oldest first.</summary>
    /// <param name="conversationId">The conversation.</param>
    Task<IReadOnlyList<JournalEntry>> ReadConversationAsync(Guid conversationId);
}
