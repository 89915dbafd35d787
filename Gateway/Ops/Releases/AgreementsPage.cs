using Gateway.Ops.Markup;
using Gateway.Ops.People;
using Processing.Disclosures;
using Processing.Policy;

namespace Gateway.Ops.Releases;

/// <summary>The register of what is agreed with foreign partners: each table with its rows, what is in force, and the sources.</summary>
internal sealed class AgreementsPage(IReviewDesk desk, PageFrame frame, TimeProvider time) : IConsolePage
{
    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes) => routes.Get("/agreements", ConsolePolicy.Read, Show);

    private Task<IResult> Show(HttpContext http)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        IReadOnlyList<RegisteredTable> tables = desk.Policy.Read(today);
        IReadOnlyList<SharingArrangement> catalogue = desk.Policy.ReadCatalogue(today);
        return Task.FromResult(frame.Show(http, new()
        {
            Title = "Agreements",
            Current = MenuItem.Partners,
            Body = Html.Of($"""
                <div class="head"><h1>Agreements</h1> <span class="summary">what may be told to whom; a row is in force only with the signs of counsel and the privacy office</span></div>
                {PersonView.Card("In force today", catalogue.Count, ["Partner", "Direction", "Reason", "Purpose", "Data set", "Agreement", "Terms"], catalogue.Select(Arrangement))}
                {tables.Select(Table)}
                """),
        }));
    }

    private static Html Arrangement(SharingArrangement one) => Html.Of($"""
        <tr><td>{one.Country}</td><td>{one.Direction}</td><td>{one.Reason}</td><td>{one.Purpose}</td><td>{one.Elements.Replace(" ", ", ", StringComparison.Ordinal)}</td>
        <td>{one.Agreement}</td><td class="id">{one.Terms}</td></tr>
        """);

    private static Html Table(RegisteredTable table)
    {
        string[] columns = table.Rows.Count == 0 ? [] : [.. table.Rows[0].Values.Keys];
        return Html.Of($"""
            <section class="card"><h2>{table.Title} <b>{table.Rows.Count}</b></h2>
            <div class="scroll"><table class="list"><thead><tr><th scope="col">Row</th><th scope="col">In force</th>{columns.Select(column => Html.Of($"""<th scope="col">{column.Replace('_', ' ')}</th>"""))}
            <th scope="col">From</th><th scope="col">To</th><th scope="col">Source</th></tr></thead>
            <tbody>{table.Rows.Select(row => Row(row, columns))}</tbody></table></div></section>
            """);
    }

    private static Html Row(RegisteredRow row, string[] columns) => Html.Of($"""
        <tr><td class="id">{row.Reference}</td><td>{(row.IsInForce ? Html.Of($"""<span class="pill done">yes</span>""") : Html.Of($"""<span class="pill quiet">no</span>"""))}</td>
        {columns.Select(column => Html.Of($"<td>{row.Values[column]}</td>"))}
        <td>{Figures.Day(row.ValidFrom)}</td><td>{Figures.Day(row.ValidTo)}</td><td>{row.Source}{(row.IsVerified ? "" : " (assumed)")}</td></tr>
        """);
}
