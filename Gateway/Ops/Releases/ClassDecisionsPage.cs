using Gateway.Ops.Markup;
using Gateway.Ops.People;
using Processing.Stores;
using Processing.Stores.Disclosures;

namespace Gateway.Ops.Releases;

/// <summary>The log of decisions on protected classes. Each look at it is a log event.</summary>
internal sealed class ClassDecisionsPage(IStorage storage, PageFrame frame, ILogger<ClassDecisionsPage> log) : IConsolePage
{
    private const int RowLimit = 200;

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes) => routes.Get("/class-decisions", ConsolePolicy.Protected, ShowAsync);

    private async Task<IResult> ShowAsync(HttpContext http)
    {
        IReadOnlyList<ClassDecisionEntry> entries = await storage.ReadAsync(stores => stores.ClassDecisions.ReadNewestAsync(RowLimit), http.RequestAborted);
        log.ClassDecisionsRead(Visitor.Of(http).Name);
        return frame.Show(http, new()
        {
            Title = "Class decisions",
            Body = Html.Of($"""
                <div class="head"><h1>Class decisions</h1> <span class="summary">why something was told, held, or answered “no match”; the newest {RowLimit}</span></div>
                {PersonView.Card("Decisions", entries.Count, ["When", "Decision", "By", "Classes", "Waivers", "Partner", "Asked for", "Message"], entries.Select(Row))}
                """),
        });
    }

    private static Html Row(ClassDecisionEntry one) => Html.Of($"""
        <tr><td>{Figures.Exact(one.At)}</td><td>{one.Protection}</td><td>{one.Rule}</td><td>{string.Join(", ", one.Classes)}</td><td>{string.Join(", ", one.Waivers)}</td>
        <td>{one.Country ?? "–"}</td><td class="number">{one.People}</td><td><a class="row" href="/messages/{one.MessageId}">open</a></td></tr>
        """);
}
