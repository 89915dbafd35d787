using Gateway.Ops.Markup;
using Processing.Stores;
using Processing.Stores.Work;

namespace Gateway.Ops.OneMessage;

/// <summary>What happened to a message: its journal and the attempts to deliver it, in order of time.</summary>
internal sealed class Timeline(MessageFacts facts, Visitor visitor)
{
    /// <summary>The timeline's HTML.</summary>
    public Html Body
    {
        get
        {
            List<TimelineItem> items = [.. facts.Journal.Select(Item), .. facts.Attempts.Select(Item)];
            return items.Count == 0 && Parked is null
                ? Html.Of($"""<p class="empty">Nothing is noted yet.</p>""")
                : Html.Of($"""<ol class="timeline">{items.OrderBy(item => item.At).Select(item => item.Draw())}</ol>{Standing}""");
        }
    }

    private string? Parked => ContentAccess.ParkedReasonFor(facts.Work?.ParkedReason ?? facts.Outbox?.ParkedReason, facts.Journal, visitor);

    private Html Standing => (Parked, facts) switch
    {
        ({ } reason, _) => Html.Of($"""<p class="standing parked">Parked: {reason}</p>"""),
        (_, { Outbox: { State: OutboxState.Pending } item }) => Html.Of($"""<p class="standing">Goes out at {Figures.Exact(item.DueAt)}, {item.Attempts} attempts so far</p>"""),
        (_, { Work: { } work }) when work.DueAt.Year < 9999 => Html.Of($"""<p class="standing">Step {work.Step} is due at {Figures.Exact(work.DueAt)}</p>"""),
        (_, { Work: not null }) => Html.Of($"""<p class="standing">Waits for an answer</p>"""),
        _ => Html.None,
    };

    private TimelineItem Item(JournalEntry entry) => new()
    {
        At = entry.StartedAt,
        Took = entry.RecordedAt - entry.StartedAt,
        Step = entry.Step,
        Outcome = entry.Outcome,
        Reason = ContentAccess.ReasonFor(entry, visitor),
        Actor = entry.Actor,
    };

    private static TimelineItem Item(OutboxAttempt attempt) => new()
    {
        At = attempt.StartedAt,
        Took = attempt.EndedAt - attempt.StartedAt,
        Step = $"Attempt {attempt.Number}",
        Outcome = attempt.Outcome,
        Reason = attempt.Detail,
        Actor = "cpms",
    };
}
