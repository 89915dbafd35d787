using Gateway.Ops.Markup;

namespace Gateway.Ops.OneMessage;

/// <summary>One line of a timeline.</summary>
internal sealed record TimelineItem
{
    /// <summary>When it began, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Took { get; init; }

    /// <summary>The step or deed.</summary>
    public required string Step { get; init; }

    /// <summary>What came of it.</summary>
    public required string Outcome { get; init; }

    /// <summary>Why, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Who did it.</summary>
    public required string Actor { get; init; }

    /// <summary>The line's HTML.</summary>
    public Html Draw() => Html.Of($"""
        <li class="{Tone}">{Figures.PreciseTime(At)} <b>{Step}</b> <span class="outcome">{Outcome}</span>
        <span class="took">{Figures.Span(Took)}</span>{(Actor == "cpms" ? Html.None : Html.Of($""" <span class="actor">{Actor}</span>"""))}
        {(Reason is null ? Html.None : Html.Of($"""<span class="reason">{Reason}</span>"""))}</li>
        """);

    private string Tone => Outcome switch
    {
        "Rejected" or "Refused" or "Invalid" or "Faulted" or "Failed" => "bad",
        "Parked" or "Delayed" or "Unavailable" => "slow",
        "Awaiting" => "waits",
        _ => "good",
    };
}
