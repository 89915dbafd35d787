using System.Globalization;
using Gateway.Ops.Markup;
using Processing.Timeline;

namespace Gateway.Ops.People;

/// <summary>The events of a person as points in lanes, from left to right in the order of time; each point leads to its row.</summary>
internal sealed class TimelineChart
{
    private const int NameWidth = 110;
    private const int LaneHeight = 34;
    private const int HeadHeight = 30;
    private const int StepWidth = 26;
    private const int DayEvery = 4;
    private const int LabelWidth = 50;

    private static readonly string[] Order = ["Encounter", "Identity", "Vetting", "Check", "Verification", "Answer", "Disclosure", "Redress"];

    private readonly IReadOnlyList<TimelineEvent> _events;
    private readonly string[] _lanes;

    private TimelineChart(IReadOnlyList<TimelineEvent> events)
    {
        _events = events;
        _lanes = [.. Order.Where(lane => events.Any(one => one.Category == lane))];
    }

    private int Width => NameWidth + ((_events.Count + 1) * StepWidth) + LabelWidth;

    private int Height => HeadHeight + (_lanes.Length * LaneHeight) + 6;

    /// <summary>Draws the chart.</summary>
    /// <param name="events">The events, oldest first.</param>
    public static Html Draw(IReadOnlyList<TimelineEvent> events) => new TimelineChart(events).Draw();

    private Html Draw() => Html.Of($"""
        <svg class="lane-chart" viewBox="0 0 {Width} {Height}" width="{Width}" height="{Height}" role="group" aria-label="Events of the person in lanes, oldest first">
        {_lanes.Select(Lane)}
        {_events.Select(Day)}
        {_events.Select(Point)}
        </svg>
        """);

    private Html Lane(string name, int index) => Html.Of($"""
        <g class="lane"><text x="4" y="{Y(index) + 4}">{name}</text><line x1="{NameWidth}" y1="{Y(index)}" x2="{Width}" y2="{Y(index)}"/></g>
        """);

    // A day is written where it begins, but never so close to the one before that both could not be read.
    private static Html Day(TimelineEvent one, int index) => index % DayEvery == 0
        ? Html.Of($"""<text class="at" x="{X(index) - 6}" y="14">{one.At.UtcDateTime.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture)}</text>""")
        : Html.None;

    private Html Point(TimelineEvent one, int index) => Html.Of($"""
        <a href="#event-{index}"><title>{Figures.Exact(one.At)} {one.Category}: {one.Text}</title><g class="message done"><circle cx="{X(index)}" cy="{Y(Array.IndexOf(_lanes, one.Category))}" r="7"/></g></a>
        """);

    private static int X(int index) => NameWidth + 14 + (index * StepWidth);

    private static int Y(int lane) => HeadHeight + (lane * LaneHeight) + (LaneHeight / 2);
}
