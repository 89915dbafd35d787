using Processing.Stores;
using Processing.Stores.Messages;

namespace Gateway.Ops.Conversations;

/// <summary>What the page of a conversation needs to know.</summary>
/// <param name="Id">The conversation.</param>
/// <param name="Rows">Its messages, oldest first.</param>
/// <param name="Journal">The journal of all of them, oldest first.</param>
internal sealed record ConversationFacts(Guid Id, IReadOnlyList<MessageRow> Rows, IReadOnlyList<JournalEntry> Journal);
