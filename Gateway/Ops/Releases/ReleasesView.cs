using Gateway.Ops.Markup;
using Gateway.Ops.People;
using Processing.Disclosures;
using Processing.Stores.Disclosures;

namespace Gateway.Ops.Releases;

/// <summary>The page of releases.</summary>
internal sealed class ReleasesView(ReleaseFacts facts, Html tokenField, DateTimeOffset now)
{
    /// <summary>The page's HTML.</summary>
    public Html Body => Html.Of($"""
        <div class="head"><h1>Releases</h1> <span class="summary">answers to foreign partners; <a href="/agreements">what may be told</a> · <a href="/exchange">figures</a></span></div>
        {PersonView.Card("Waiting for case-file review", facts.Pending.Items.Count, ["Inquiry", "Country", "Reason", "Priority", "Case", "Waits", "Elements of the package", "Decision"], facts.Pending.Items.Select(Pending))}
        {Next}
        {PersonView.Card("Ready for OBIM", facts.Ready.Count, ["Released", "Country", "Documents", "Inquiry", "Package"], facts.Ready.Select(Ready))}
        {PersonView.Card("Accounted in the last year", facts.Counts.Count, ["Country", "Direction", "Reason", "Priority", "How many", "Age on average", "Longest"], facts.Counts.Select(Count))}
        {PersonView.Card("Newest disclosures", facts.Told.Count, Columns, facts.Told.Select(Entry))}
        """);

    /// <summary>The columns of <see cref="Entry"/>.</summary>
    public static string[] Columns { get; } = ["When", "Recipient", "What", "For", "By", "Reviewer", "Message"];

    /// <summary>The row of a disclosure.</summary>
    public static Html Entry(DisclosureEntry one) => Html.Of($"""<tr>{Cells(one)}</tr>""");

    /// <summary>The cells of that row.</summary>
    public static Html Cells(DisclosureEntry one) => Html.Of($"""
        <td>{Figures.Exact(one.At)}</td><td>{one.RecipientName} <span class="soft">{one.RecipientAddress}</span></td><td>{one.Nature}</td>
        <td>{one.Purpose}{(one.IsLawEnforcement ? " (law enforcement: not in the person's account)" : "")}</td>
        <td>{one.Agreement} <span class="soft">{one.Terms} {one.Waiver}</span></td><td>{one.Actor}</td>
        <td><a class="row" href="/messages/{one.MessageId}">open</a> <a href="/conversations/{one.ConversationId}">conversation</a></td>
        """);

    /// <summary>The row of a count.</summary>
    public static Html Count(DisclosureCount one) => Html.Of($"""
        <tr><td>{one.Country}</td><td>{one.Direction}</td><td>{one.Reason}</td><td>{one.Priority}</td><td class="number">{one.Count}</td>
        <td>{Figures.Span(one.MeanAge)}</td><td>{Figures.Span(one.LongestAge)}</td></tr>
        """);

    private Html Next => facts.Pending.Next is { } next ? Html.Of($"""<p><a class="row" href="/releases?after={next}">those that wait less long</a></p>""") : Html.None;

    private Html Pending(PendingReview one) => Html.Of($"""
        <tr><td><a class="row" href="/messages/{one.InquiryId}">inquiry</a> <a href="/inquiries/{one.InquiryId}/layout">layout</a> <a href="/messages/{one.PackageId}">package</a></td><td>{one.Country}</td><td>{one.Reason}</td>
        <td>{one.Priority}</td><td>{one.CaseId}</td><td>{Figures.Span(now - one.ReceivedAt)}</td><td>{Elements(one)}</td><td>{Form(one)}</td></tr>
        """);

    private static Html Elements(PendingReview one) => one.Obstacle is null
        ? Html.Of($"""{string.Join(", ", one.Told)}{(one.LeftOut.Count == 0 ? Html.None : Html.Of($"""<br><span class="soft">would be left out: {string.Join(", ", one.LeftOut)}</span>"""))}""")
        : Html.Of($"""<span class="soft">nothing could be told today: {one.Obstacle}</span>""");

    private Html Form(PendingReview one) => Html.Of($"""
        <details><summary>Decide</summary><form class="deed" method="post" action="/releases/{one.InquiryId}/review">{tokenField}
        <input type="hidden" name="package" value="{one.PackageId}">
        <label for="reason-{one.InquiryId}">Why?</label>
        {Reason.Field($"reason-{one.InquiryId}", "PCQS and the agreement are asked again before anything leaves.")}
        <button type="submit" name="decision" value="approve">Approve</button> <button type="submit" name="decision" value="refuse">Refuse</button></form></details>
        """);

    private static Html Ready(Release one) => Html.Of($"""
        <tr><td>{Figures.Exact(one.At)}</td><td>{one.Country}</td><td class="number">{one.Documents}</td>
        <td><a class="row" href="/messages/{one.InquiryId}">open</a></td><td><a href="/messages/{one.MessageId}">open</a></td></tr>
        """);
}
