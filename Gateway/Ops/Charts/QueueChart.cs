using Gateway.Ops.Markup;
using Processing.Stores.Work;

namespace Gateway.Ops.Charts;

/// <summary>How full the pipeline and the outbox are.</summary>
internal static class QueueChart
{
    private const int BarLength = 100;

    /// <summary>Draws the chart.</summary>
    /// <param name="work">The pipeline.</param>
    /// <param name="outbox">The outbox by partner.</param>
    /// <param name="now">The time, UTC.</param>
    public static Html Draw(QueueCount work, IReadOnlyDictionary<string, QueueCount> outbox, DateTimeOffset now)
    {
        List<(string Name, QueueCount Count)> queues = [("pipeline", work)];
        queues.AddRange(outbox.Where(one => Depth(one.Value) > 0).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => ($"to {one.Key}", one.Value)));
        int longest = Math.Max(1, queues.Max(queue => Depth(queue.Count)));
        return Html.Of($"""
            <figure class="chart queues">
            <figcaption>Queues <span>now</span></figcaption>
            <table>{queues.Select(queue => Row(queue.Name, queue.Count, longest, now))}</table>
            <ul class="legend"><li><i class="in-work"></i>due, in work</li><li><i class="waiting"></i>waiting</li><li><i class="parked"></i>parked</li></ul>
            </figure>
            """);
    }

    /// <summary>Everything in a queue.</summary>
    /// <param name="count">The queue.</param>
    public static int Depth(QueueCount count) => count.Due + count.Claimed + count.Waiting + count.Parked;

    private static Html Row(string name, QueueCount count, int longest, DateTimeOffset now)
    {
        double scale = (double)BarLength / longest;
        int busy = count.Due + count.Claimed;
        return Html.Of($"""
            <tr><th scope="row">{name}</th><td><svg viewBox="0 0 {BarLength} 8" preserveAspectRatio="none" aria-hidden="true">
            <rect class="in-work" x="0" y="0" width="{busy * scale}" height="8"/>
            <rect class="waiting" x="{busy * scale}" y="0" width="{count.Waiting * scale}" height="8"/>
            <rect class="parked" x="{(busy + count.Waiting) * scale}" y="0" width="{count.Parked * scale}" height="8"/></svg></td>
            <td class="number" title="{busy} due or in work, {count.Waiting} waiting, {count.Parked} parked">{Figures.Count(Depth(count))}{Late(count, now)}</td></tr>
            """);
    }

    private static Html Late(QueueCount count, DateTimeOffset now) => count.OldestDueAt is { } due && now - due > TimeSpan.FromSeconds(10)
        ? Html.Of($""" <span class="bad">due for {Figures.Span(now - due)}</span>""")
        : Html.None;
}
