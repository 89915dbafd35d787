using Gateway.Ops.Markup;
using Gateway.Ops.People;
using Processing.ForeignQueries.Desk;
using Processing.Stores.Foreign;

namespace Gateway.Ops.Queries;

/// <summary>Which case is in whose hands, for those who give them out.</summary>
internal sealed class AssignmentsPage(IOfficerDesk desk, PageFrame frame, TimeProvider time) : IConsolePage
{
    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get("/assignments", ConsolePolicy.Operate, ShowAsync);
        routes.Post("/assignments", ConsolePolicy.Operate, AssignAsync);
        routes.Post("/assignments/{id:guid}/end", ConsolePolicy.Operate, EndAsync);
    }

    private async Task<IResult> ShowAsync(HttpContext http)
    {
        IReadOnlyList<CaseAssignment> all = await desk.ReadAssignmentsAsync(http.RequestAborted);
        Html token = frame.TokenField(http);
        DateTimeOffset now = time.GetUtcNow();
        return frame.Show(http, new()
        {
            Title = "Cases",
            Body = Html.Of($"""
                <div class="head"><h1>Cases</h1> <span class="summary">who may ask foreign partners about whom: an officer may only where the case is in the officer's hands</span></div>
                {PersonView.Card("In somebody's hands", all.Count, ["Case", "Officer", "A-Number", "Kind", "Since", "By", "End"], all.Select(one => Row(one, token, now)))}
                <section class="card deeds"><form class="deed fields" method="post" action="/assignments">{token}
                <label for="case">Case</label><input id="case" name="case" required maxlength="64" autocomplete="off">
                <label for="officer">Officer's e-mail address</label><input id="officer" name="officer" type="email" required maxlength="128" autocomplete="off">
                <label for="a_number">A-Number of the person</label><input id="a_number" name="a_number" required maxlength="20" autocomplete="off">
                <label for="kind">Kind</label><select id="kind" name="kind"><option>Asylum</option><option>Refugee</option><option>IdentityFraud</option></select>
                <p><button type="submit">Give it into these hands</button></p></form></section>
                """),
        });
    }

    private async Task<IResult> AssignAsync(HttpContext http)
    {
        IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted);
        return await desk.AssignAsync(
            form["case"].ToString(), form["officer"].ToString(), form["a_number"].ToString(), form["kind"].ToString(), Visitor.Of(http).Name, http.RequestAborted)
            ? Results.LocalRedirect("/assignments")
            : frame.Refuse(http, StatusCodes.Status400BadRequest, "It was not assigned", "A field is not as it must be, or the case is in these hands already.");
    }

    private async Task<IResult> EndAsync(HttpContext http)
    {
        var id = Guid.Parse((string)http.GetRouteValue("id")!); // the route says guid
        return await desk.EndAssignmentAsync(id, Visitor.Of(http).Name, http.RequestAborted)
            ? Results.LocalRedirect("/assignments")
            : frame.Refuse(http, StatusCodes.Status409Conflict, "It has ended", "The case is not in these hands any more.");
    }

    private static Html Row(CaseAssignment one, Html token, DateTimeOffset now) => Html.Of($"""
        <tr><td>{one.CaseId}</td><td>{one.Officer}</td><td>A{one.ANumber}</td><td>{one.Kind}</td><td>{Figures.Time(one.AssignedAt, now)}</td><td>{one.AssignedBy}</td>
        <td><form method="post" action="/assignments/{one.Id}/end">{token}<button type="submit" class="quiet">End</button></form></td></tr>
        """);
}
