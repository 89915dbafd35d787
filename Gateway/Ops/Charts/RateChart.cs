using System.Globalization;
using Gateway.Ops.Markup;
using Gateway.Ops.Messages;
using Processing.Stores.Messages;

namespace Gateway.Ops.Charts;

/// <summary>Messages over time, stacked by what became of them.</summary>
internal static class RateChart
{
    private const int SlotWidth = 10;
    private const int BarWidth = 8;
    private const int Height = 56;

    private static readonly MessageStatus[] Order =
        [MessageStatus.Done, MessageStatus.InWork, MessageStatus.Waiting, MessageStatus.Refused, MessageStatus.Parked];

    /// <summary>Draws the chart.</summary>
    /// <param name="counts">The counts.</param>
    /// <param name="range">The slots.</param>
    /// <param name="from">The start of the first slot, UTC.</param>
    public static Html Draw(IReadOnlyList<MessageCount> counts, TimeRange range, DateTimeOffset from)
    {
        int[,] stacks = Stack(counts, range.Slots);
        int highest = Math.Max(1, Enumerable.Range(0, range.Slots).Max(slot => Total(stacks, slot)));
        int total = counts.Sum(count => count.Count);
        return Html.Of($"""
            <figure class="chart rate">
            <figcaption>Messages <span>{range.ChartName}</span> <b>{Figures.Count(total)}</b></figcaption>
            <svg viewBox="0 0 {range.Slots * SlotWidth} {Height}" preserveAspectRatio="none" role="img" aria-label="{total} messages in the {range.ChartName}, at most {highest} in {Width(range)}">
            <line class="axis" x1="0" y1="{Height}" x2="{range.Slots * SlotWidth}" y2="{Height}"/>
            {Enumerable.Range(0, range.Slots).Select(slot => Bar(stacks, slot, highest, from.AddSeconds((double)slot * range.SlotSeconds)))}
            </svg>
            <div class="ends"><span>{Clock(from, range)}</span><span>{highest} in {Width(range)} at most</span><span>now</span></div>
            <ul class="legend">{Order.Select(status => Legend(counts, status))}</ul>
            </figure>
            """);
    }

    private static int[,] Stack(IReadOnlyList<MessageCount> counts, int slots)
    {
        int[,] stacks = new int[slots, Order.Length];
        foreach (MessageCount count in counts.Where(count => count.Slot >= 0 && count.Slot < slots))
        {
            stacks[count.Slot, Array.IndexOf(Order, count.Status)] += count.Count;
        }

        return stacks;
    }

    private static int Total(int[,] stacks, int slot) => Enumerable.Range(0, Order.Length).Sum(kind => stacks[slot, kind]);

    private static Html Bar(int[,] stacks, int slot, int highest, DateTimeOffset at)
    {
        int total = Total(stacks, slot);
        if (total == 0)
        {
            return Html.None;
        }

        List<Html> parts = [];
        double top = Height;
        for (int kind = 0; kind < Order.Length; kind++)
        {
            double height = (double)stacks[slot, kind] / highest * (Height - 2);
            top -= height;
            if (height > 0)
            {
                parts.Add(Html.Of($"""<rect class="{Badges.ClassOf(Order[kind])}" x="{(slot * SlotWidth) + 1}" y="{top}" width="{BarWidth}" height="{height}"/>"""));
            }
        }

        return Html.Of($"<g><title>{at.UtcDateTime.ToString("MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} – {total}</title>{parts}</g>");
    }

    private static Html Legend(IReadOnlyList<MessageCount> counts, MessageStatus status)
    {
        int count = counts.Where(one => one.Status == status).Sum(one => one.Count);
        return Html.Of($"""<li class="{(count == 0 ? "zero" : "")}"><i class="{Badges.ClassOf(status)}"></i>{Badges.Words(status)} <b>{Figures.Count(count)}</b></li>""");
    }

    private static string Width(TimeRange range) => Figures.Span(TimeSpan.FromSeconds(range.SlotSeconds)) switch
    {
        "1 min 0 s" => "a minute",
        "15.0 s" => "15 s",
        "30 min 0 s" => "half an hour",
        _ => "3 hours",
    };

    private static string Clock(DateTimeOffset at, TimeRange range) => at.UtcDateTime.ToString(
        range.SlotSeconds * range.Slots > 86_400 ? "MM-dd HH:mm" : "HH:mm", CultureInfo.InvariantCulture);
}
