using Gateway.Ops.Markup;
using Processing.ForeignQueries;
using Processing.ForeignQueries.Desk;

namespace Gateway.Ops.Queries;

/// <summary>The form by which partners are asked.</summary>
internal sealed class QuestionView(QuestionForm form, IReadOnlyList<QueryObstacle> obstacles, Html tokenField)
{
    private static readonly string[] Priorities = ["High", "Medium", "Low"];

    /// <summary>The page's HTML.</summary>
    public Html Body => Html.Of($"""
        <div class="head"><h1>Ask a partner</h1> <span class="summary">round 1 tells a number and the stored fingerprints, nothing else; <a href="/queries/sheet">many at once</a></span></div>
        {Obstacles}
        <section class="card deeds"><form class="deed fields" method="post" action="/queries/new">{tokenField}
        <input type="hidden" name="number" value="{form.Identification["DESK-".Length..]}">
        {Field("case", "Case", form.CaseId, true)}
        {Field("a_number", "A-Number", form.ANumber, true)}
        {Field("family_name", "Family name", form.FamilyName, false)}
        {Field("given_name", "Given names", form.GivenName, false)}
        {Field("birth_date", "Birth date, YYYY-MM-DD", form.BirthDate, false)}
        {Field("citizenship", "Citizenship, country codes of three letters", form.Citizenships, true)}
        {Field("country", "Partners to ask, country codes", form.Countries, true)}
        {Field("agreement", "Agreement, if a certain one", form.Agreement, false)}
        <label for="priority">Priority</label><select id="priority" name="priority">{Priorities.Select(Option)}</select>
        {Field("reason", "Why; it stays here", form.Reason, true)}
        <p><button type="submit">Check and send</button> <span class="soft">It is sent only where nothing stands against it.</span></p></form></section>
        """);

    private Html Obstacles => obstacles.Count == 0 ? Html.None : Html.Of($"""
        <section class="card findings" aria-labelledby="obstacles-title"><h2 id="obstacles-title">It was not sent <b>{obstacles.Count}</b></h2>
        <ol>{obstacles.Select(obstacle => Html.Of($"""<li class="error"><b>{obstacle.Field}</b> {obstacle.Text}</li>"""))}</ol></section>
        """);

    private static Html Field(string name, string label, string value, bool isNeeded) => Html.Of($"""
        <label for="{name}">{label}</label><input id="{name}" name="{name}" value="{value}" maxlength="400" autocomplete="off"{(isNeeded ? Html.Of($" required") : Html.None)}>
        """);

    private Html Option(string priority) => Html.Of($"""<option{(priority == form.Priority ? Html.Of($" selected") : Html.None)}>{priority}</option>""");
}
