using Processing.Stores.Messages;
using Processing.Stores.Work;

namespace Gateway.Ops.Messages;

/// <summary>What the list page needs to know.</summary>
/// <param name="Now">When it was read, UTC.</param>
/// <param name="Filter">What was asked for.</param>
/// <param name="Rows">The messages, newest first.</param>
/// <param name="HasOlder">Whether there are more.</param>
/// <param name="IsFirst">Whether this is the newest page.</param>
/// <param name="ChartFrom">The start of the chart, UTC.</param>
/// <param name="Counts">The counts of the chart.</param>
/// <param name="Work">How full the pipeline is.</param>
/// <param name="Outbox">How full the outbox is, by partner.</param>
internal sealed record MessageList(
    DateTimeOffset Now,
    ListFilter Filter,
    IReadOnlyList<MessageRow> Rows,
    bool HasOlder,
    bool IsFirst,
    DateTimeOffset ChartFrom,
    IReadOnlyList<MessageCount> Counts,
    QueueCount Work,
    IReadOnlyDictionary<string, QueueCount> Outbox);
