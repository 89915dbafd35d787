using Processing.Intake;
using Processing.Stores;
using Processing.Stores.Messages;
using Processing.Stores.Work;

namespace Gateway.Ops.Messages;

/// <summary>Reads a page of the list and the counts beside it, on one snapshot.</summary>
internal static class MessageListQuery
{
    /// <summary>Reads.</summary>
    /// <param name="storage">Where from.</param>
    /// <param name="filter">What.</param>
    /// <param name="before">Only messages older than this one, or null.</param>
    /// <param name="pageSize">How many.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static Task<MessageList> ReadAsync(
        IStorage storage, ListFilter filter, MessageId? before, int pageSize, DateTimeOffset now, CancellationToken cancellationToken)
    {
        MessageFilter asked = filter.ToStore(now);
        DateTimeOffset chartFrom = ChartStart(filter.Range, now);
        return storage.ReadAsync(ReadAllAsync, cancellationToken);

        async Task<MessageList> ReadAllAsync(IStores stores)
        {
            IReadOnlyList<MessageRow> rows = await stores.Messages.SearchAsync(asked, before, pageSize + 1);
            IReadOnlyList<MessageCount> counts =
                await stores.Messages.CountAsync(chartFrom, filter.Range.SlotSeconds, filter.Range.Slots);
            QueueCount work = await stores.Work.CountAsync(now);
            IReadOnlyDictionary<string, QueueCount> outbox = await stores.Outbox.CountAsync(now);
            return new(
                now, filter, [.. rows.Take(pageSize)], rows.Count > pageSize, before is null, chartFrom,
                [.. counts.Where(count => IsWanted(count, filter))], work, outbox);
        }
    }

    /// <summary>The start of the last slots, on a slot's border so that bars do not jitter; the slot of now is the last.</summary>
    private static DateTimeOffset ChartStart(TimeRange range, DateTimeOffset now)
    {
        long slot = now.ToUnixTimeSeconds() / range.SlotSeconds;
        return DateTimeOffset.FromUnixTimeSeconds((slot - range.Slots + 1) * range.SlotSeconds);
    }

    private static bool IsWanted(MessageCount count, ListFilter filter) =>
        (filter.Partner is null || filter.Partner == count.Partner)
        && (filter.Verdict is null || filter.Verdict == count.Verdict)
        && (filter.Status is null || filter.Status == count.Status)
        && (filter.Direction is null || filter.Direction == count.Direction);
}
