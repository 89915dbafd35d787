using Processing.Stores;
using Processing.Stores.Messages;
using Processing.Stores.Work;

namespace Gateway.Ops.Parked;

/// <summary>A message that waits for an operator.</summary>
/// <param name="Row">The message.</param>
/// <param name="Work">Its place in the pipeline, or null.</param>
/// <param name="Outbox">Its place in the outbox, or null.</param>
/// <param name="Journal">What happened to it.</param>
internal sealed record ParkedMessage(MessageRow Row, WorkItem? Work, OutboxItem? Outbox, IReadOnlyList<JournalEntry> Journal);
