using Gateway.Ops.Images;
using Gateway.Ops.Markup;
using Gateway.Ops.Messages;
using Gateway.Ops.Source;
using Processing.Intake;
using Processing.Stores.Messages;
using Schemas.Validation;

namespace Gateway.Ops.OneMessage;

/// <summary>The page of one message.</summary>
internal sealed class MessageView(MessageFacts facts, Visitor visitor, ConsoleSettings settings, Html tokenField, DateTimeOffset now)
{
    /// <summary>The deed that was just done, or null.</summary>
    public string? Done { get; init; }

    /// <summary>The message whose Social Security number is shown in clear, or null.</summary>
    public MessageId? ShownNumber { get; init; }

    /// <summary>The page's title.</summary>
    public string Title => MessageTable.NameOf(facts.Row);

    /// <summary>The page's HTML.</summary>
    public Html Body => Html.Of($"""
        {Notice}
        <div data-fresh="facts">
        <div class="head">
        <h1>{Badges.Of(facts.Row.Direction)} {Title}</h1> {Badges.Of(facts.Row.Verdict)} {Badges.Of(facts.Row.Status)}
        <span class="spread"></span>{Links}
        </div>
        {MessageHeader.Draw(facts, now)}
        </div>
        {FindingList.Draw(facts.Row, facts.Findings)}
        {new DeedForms(facts, visitor, tokenField).Body}
        <div class="columns" data-fresh="timeline">
        <section class="card" aria-labelledby="timeline-title"><h2 id="timeline-title">Timeline</h2>{new Timeline(facts, visitor).Body}</section>
        {ConversationList.Draw(facts, now, settings.ConversationLimit)}
        </div>
        {facts.Panes.Select(pane => ImageStrip.Draw(pane, facts.Encounter))}
        <div class="panes">{facts.Panes.Select(Pane)}</div>
        """);

    private Html Notice => Done switch
    {
        "resend" => Html.Of($"""<p class="notice" role="status">It goes out again now.</p>"""),
        "reprocess" => Html.Of($"""<p class="notice" role="status">It is back in the pipeline.</p>"""),
        _ => Html.None,
    };

    private Html Links => Html.Of($"""
        <a id="conversation" href="/conversations/{facts.Row.ConversationId}">Conversation</a>
        {(visitor.IsOps && facts.Encounter is { } encounter ? Html.Of($"""<a href="/people/{encounter.PersonId}">Person</a>""") : Html.None)}
        {(ContentAccess.MaySee(facts.Row, visitor) ? Html.Of($"""<a href="/messages/{facts.Row.Id}/content">Exact bytes</a>""") : Html.None)}
        """);

    private Html Pane(MessagePane pane)
    {
        bool isThis = pane.Row.Id == facts.Row.Id;
        string name = pane.Row.Direction is MessageDirection.Inbound or MessageDirection.Outbound ? "Request" : "Reply";
        IReadOnlyList<Finding> findings = isThis ? facts.Findings : [];
        Html title = isThis
            ? Html.Of($"{MessageTable.NameOf(pane.Row)}")
            : Html.Of($"""<a href="/messages/{pane.Row.Id}">{MessageTable.NameOf(pane.Row)}</a>""");
        string prefix = name == "Request" ? "q" : "a";
        return Html.Of($"""
            <section class="card pane" aria-label="{name}"><h2>{name} <span>{title} · {Figures.Bytes(pane.Row.LengthBytes)}</span></h2>
            {(pane.Content is { } content
                ? Source(KeptDocument.Of(content), pane.Row, findings, prefix)
                : Html.Of($"""<p class="empty">The content of this message is not for your role, or was destroyed when the time of keeping was over.</p>"""))}
            </section>
            """);
    }

    // Social Security numbers are hidden from everybody until somebody says why.
    private Html Source(KeptDocument document, MessageRow row, IReadOnlyList<Finding> findings, string prefix)
    {
        IReadOnlyList<NumberPlace> numbers = row.Id == ShownNumber ? [] : document.FindNumbers();
        var shown = document with { Text = NumberMask.Of(document.Text, numbers) };
        var view = new SourceView(shown, findings, prefix, $"/messages/{row.Id}/images", settings.SourceRowLimit);
        return Html.Of($"{(numbers.Count > 0 ? NumberForms.Show(row.Id, tokenField) : Html.None)}{view.Draw()}");
    }
}
