using Gateway.Ops.Markup;
using Processing.Policy;

namespace Gateway.Ops.Neighbours;

/// <summary>The page of neighbours.</summary>
internal static class NeighboursView
{
    /// <summary>Draws it.</summary>
    /// <param name="tables">The tables.</param>
    public static Html Draw(IReadOnlyList<ReferenceTable> tables) => Html.Of($"""
        <div class="head"><h1>Neighbours</h1> <span class="summary">the systems around us, by name</span></div>
        {tables.Select(Table)}
        """);

    private static Html Table(ReferenceTable table) => Html.Of($"""
        <section id="{table.Id}"><h2>{table.Title}</h2>
        <div class="scroll"><table class="list">
        <thead><tr>{table.Columns.Append("Source").Select(column => Html.Of($"""<th scope="col">{column}</th>"""))}</tr></thead>
        <tbody>{table.Rows.Select(Row)}</tbody></table></div></section>
        """);

    private static Html Row(ReferenceRow row) => Html.Of($"""
        <tr>{row.Cells.Select(cell => Html.Of($"<td>{cell}</td>"))}
        <td><span class="soft">{row.Source}</span>{(row.IsVerified ? Html.None : Html.Of($""" <span class="pill quiet">assumed</span>"""))}</td></tr>
        """);
}
