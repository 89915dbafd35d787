using Gateway.Ops.Markup;
using Gateway.Ops.OneMessage;
using Processing.Intake;
using Processing.Stores;
using Processing.Stores.Messages;

namespace Gateway.Ops.Conversations;

/// <summary>The page of a conversation.</summary>
internal sealed class ConversationView(ConversationFacts facts, Visitor visitor, int limit, DateTimeOffset now)
{
    private readonly Dictionary<MessageId, MessageRow> _rows = facts.Rows.ToDictionary(row => row.Id);

    /// <summary>The page's HTML.</summary>
    public Html Body => Html.Of($"""
        <div data-fresh="conversation">
        <div class="head"><h1>Conversation</h1> <span class="id">{facts.Id}</span></div>
        <p class="summary">{facts.Rows.Count} messages with {Partners()}; began {Figures.Exact(facts.Rows[0].At)}, {Lasted}</p>
        {(facts.Rows.Count > limit ? Html.Of($"""<p class="left">The first {limit} messages are shown.</p>""") : Html.None)}
        <section class="card lanes" aria-label="Messages in order">{LaneChart.Draw([.. facts.Rows.Take(limit)])}</section>
        <section class="card" aria-labelledby="journal-title"><h2 id="journal-title">Journal <b>{facts.Journal.Count}</b></h2>
        <div class="scroll"><table class="list journal"><thead><tr><th scope="col">Time</th><th scope="col">Message</th><th scope="col">Step</th>
        <th scope="col">Outcome</th><th scope="col" class="number">Took</th><th scope="col">Reason</th><th scope="col">Actor</th></tr></thead>
        <tbody>{facts.Journal.Select(Entry)}</tbody></table></div></section>
        </div>
        """);

    private string Lasted
    {
        get
        {
            TimeSpan span = facts.Rows[^1].At - facts.Rows[0].At;
            bool isOpen = facts.Rows.Any(row => row.Status is MessageStatus.InWork or MessageStatus.Waiting);
            return isOpen ? $"open for {Figures.Span(now - facts.Rows[0].At)}" : $"took {Figures.Span(span)}";
        }
    }

    private string Partners() => string.Join(", ", facts.Rows.Select(row => row.Partner).Distinct(StringComparer.Ordinal));

    private Html Entry(JournalEntry entry) => Html.Of($"""
        <tr><td class="time">{Figures.PreciseTime(entry.StartedAt)}</td>
        <td><a class="row" href="/messages/{entry.MessageId}">{NameOf(entry.MessageId)}</a></td>
        <td>{entry.Step}</td><td>{entry.Outcome}</td><td class="number">{Figures.Span(entry.RecordedAt - entry.StartedAt)}</td>
        <td class="reason">{ContentAccess.ReasonFor(entry, visitor)}</td><td>{entry.Actor}</td></tr>
        """);

    private string NameOf(MessageId id) => _rows.TryGetValue(id, out MessageRow? row) ? row.MessageType : "–";
}
