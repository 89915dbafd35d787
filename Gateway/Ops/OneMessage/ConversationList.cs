using Gateway.Ops.Markup;
using Gateway.Ops.Messages;
using Processing.Stores.Messages;

namespace Gateway.Ops.OneMessage;

/// <summary>The other messages of the conversation, beside the timeline.</summary>
internal static class ConversationList
{
    /// <summary>Draws them.</summary>
    /// <param name="facts">The message.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="limit">How many at most.</param>
    public static Html Draw(MessageFacts facts, DateTimeOffset now, int limit) => Html.Of($"""
        <section class="card" aria-labelledby="conversation-title">
        <h2 id="conversation-title"><a href="/conversations/{facts.Row.ConversationId}">Conversation</a> <b>{facts.Conversation.Count}</b></h2>
        <ol class="related">{facts.Conversation.Take(limit).Select(row => Item(row, row.Id == facts.Row.Id, now))}</ol>
        </section>
        """);

    private static Html Item(MessageRow row, bool isThis, DateTimeOffset now) => Html.Of($"""
        <li>{Figures.Time(row.At, now)} {Badges.Of(row.Direction)} <span class="partner">{row.Partner}</span>
        <a class="row" href="/messages/{row.Id}"{(isThis ? Html.Of($""" aria-current="true" """) : Html.None)}>{MessageTable.NameOf(row)}</a>
        {(row.Verdict is Schemas.Validation.Verdict.Valid ? Html.None : Badges.Of(row.Verdict))} {Badges.Of(row.Status)}</li>
        """);
}
