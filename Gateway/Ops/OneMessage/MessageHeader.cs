using Gateway.Ops.Markup;
using Processing.Stores.Messages;

namespace Gateway.Ops.OneMessage;

/// <summary>The facts at the top of a message's page.</summary>
internal static class MessageHeader
{
    /// <summary>Draws them.</summary>
    /// <param name="facts">The message.</param>
    /// <param name="now">The time, UTC.</param>
    public static Html Draw(MessageFacts facts, DateTimeOffset now)
    {
        MessageRow row = facts.Row;
        return Html.Of($"""
            <dl class="facts card">
            {Fact("Partner", Html.Of($"""{row.Partner} <span class="soft">{Badges.Words(row.Direction)} · {row.Service}</span>"""))}
            {Fact("At", Html.Of($"""{Figures.Exact(row.At)} <span class="soft">{Figures.Ago(row.At, now)}</span>"""))}
            {Fact("Identification", Html.Of($"""<span class="id">{row.Identification ?? "–"}</span>"""))}
            {Fact("Message id", Html.Of($"""<span class="id">{row.Id}</span>"""))}
            {Fact("Conversation", Html.Of($"""<a class="id" href="/conversations/{row.ConversationId}">{row.ConversationId}</a>"""))}
            {(row.RelatedId is { } related ? Fact("Caused by", Html.Of($"""<a class="id" href="/messages/{related}">{related}</a>""")) : Html.None)}
            {Fact("Form", Html.Of($"{row.Protocol} · {Figures.Bytes(row.LengthBytes)} · priority {row.Priority}"))}
            {Fact("Digest", Html.Of($"""<span class="id" title="SHA-256">{Convert.ToHexStringLower(row.Digest.Span)[..16]}…</span>"""))}
            </dl>
            <details class="headers"><summary>Content type and headers</summary><pre>{row.ContentType}
            {row.Headers}</pre></details>
            """);
    }

    private static Html Fact(string name, Html value) => Html.Of($"<div><dt>{name}</dt><dd>{value}</dd></div>");
}
