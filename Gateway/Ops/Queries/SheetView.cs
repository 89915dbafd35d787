using Gateway.Ops.Markup;
using Gateway.Ops.People;
using Processing.ForeignQueries.Desk;

namespace Gateway.Ops.Queries;

/// <summary>The page of a sheet of questions.</summary>
internal sealed class SheetView(string text, string batch, IReadOnlyList<SheetRow> rows, IReadOnlyList<(int Row, string Words)>? sent, Html tokenField)
{
    private const string Example = "case,a_number,country,reason,priority,citizenship\nZLA-26-000102,A900000102,CAN,Identity of an applicant,Medium,ERI";

    /// <summary>The page's HTML.</summary>
    public Html Body => Html.Of($"""
        <div class="head"><h1>Many questions at once</h1> <span class="summary">a sheet in CSV; nothing is sent before every row is right and you have confirmed them all</span></div>
        {(sent is null ? Html.None : PersonView.Card("Sent", sent.Count, ["Row", "What became of it"], sent.Select(one => Html.Of($"<tr><td>{one.Row}</td><td>{one.Words}</td></tr>"))))}
        {(rows.Count == 0 ? Html.None : PersonView.Card("Rows", rows.Count, ["Row", "Case", "A-Number", "Partners", "Priority", "What stands against it"], rows.Select(Row)))}
        {(IsRight ? Confirmation : Html.None)}
        <section class="card deeds"><form class="deed fields" method="post" action="/queries/sheet" enctype="multipart/form-data">{tokenField}
        <input type="hidden" name="batch" value="{batch}">
        <label for="file">A file</label><input id="file" name="file" type="file" accept=".csv,text/csv">
        <label for="sheet">Or its text: case, a_number, country and reason are needed; agreement, priority, citizenship, family_name, given_name, birth_date may be there</label>
        <textarea id="sheet" name="sheet" rows="8" cols="100" spellcheck="false" placeholder="{Example}">{text}</textarea>
        <p><button type="submit" name="decision" value="check">Show the rows</button></p></form></section>
        """);

    private bool IsRight => rows.Count > 0 && rows.All(row => row.Form is not null && row.Obstacles.Count == 0);

    private Html Confirmation => Html.Of($"""
        <section class="card deeds"><form class="deed" method="post" action="/queries/sheet">{tokenField}
        <input type="hidden" name="batch" value="{batch}"><input type="hidden" name="sheet" value="{text}">
        <p>Nothing stands against any of them.</p>
        <button type="submit" name="decision" value="send">Send all {rows.Count}</button></form></section>
        """);

    private static Html Row(SheetRow row) => Html.Of($"""
        <tr><td class="number">{row.Number}</td><td>{row.Form?.CaseId ?? "–"}</td><td>{row.Form?.ANumber ?? "–"}</td><td>{row.Form?.Countries ?? "–"}</td><td>{row.Form?.Priority ?? "–"}</td>
        <td>{(row.Obstacles.Count == 0 ? Html.Of($"""<span class="pill done">nothing</span>""") : Html.Of($"{row.Obstacles.Select(one => Html.Of($"""<div><b>{one.Field}</b> {one.Text}</div>"""))}"))}</td></tr>
        """);
}
