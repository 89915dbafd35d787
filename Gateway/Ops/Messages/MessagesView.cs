using Gateway.Ops.Charts;
using Gateway.Ops.Markup;
using Processing.Partners;

namespace Gateway.Ops.Messages;

/// <summary>The list: filter, charts, table.</summary>
internal sealed class MessagesView(
    MessageList list, IReadOnlyList<Partner> partners, FilterSeal seal, Html tokenField, bool isOps)
{
    /// <summary>The page's HTML.</summary>
    public Html Body => Html.Of($"""
        <h1 class="unseen">Messages</h1>
        {new FilterForm(list.Filter, partners, tokenField, isOps).Body}
        <div data-fresh="list">
        <div class="charts">
        {RateChart.Draw(list.Counts, list.Filter.Range, list.ChartFrom)}
        {PartnerChart.Draw(list.Counts, list.Filter.Range)}
        {QueueChart.Draw(list.Work, list.Outbox, list.Now)}
        </div>
        {(list.Rows.Count == 0 ? Empty : Html.Of($"{MessageTable.Draw(list.Rows, list.Now)}{Paging}"))}
        </div>
        """);

    private Html Empty => list.Filter.IsNarrow
        ? Html.Of($"""<p class="empty">No message fits the filter. <a href="/">Show all</a></p>""")
        : Html.Of($"""<p class="empty">No messages yet. Send one to <code>/services/exchange</code>.</p>""");

    private Html Paging => Html.Of($"""
        <nav class="paging" aria-label="Pages of the list">
        {(list.IsFirst ? Html.None : Html.Of($"""<a href="/{list.Filter.ToQuery(seal, null)}">Newest</a>"""))}
        {(list.HasOlder ? Html.Of($"""<a href="/{list.Filter.ToQuery(seal, list.Rows[^1].Id)}" id="older" rel="next">Older</a>""") : Html.None)}
        </nav>
        """);
}
