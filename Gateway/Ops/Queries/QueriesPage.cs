using Gateway.Ops.Markup;
using Processing.ForeignQueries;
using Processing.ForeignQueries.Desk;
using Processing.Intake.Answers;
using Processing.Stores.Foreign;

namespace Gateway.Ops.Queries;

/// <summary>The officer's desk: the work list, and the form by which partners are asked.</summary>
internal sealed class QueriesPage(IOfficerDesk desk, ConsoleSettings settings, PageFrame frame, TimeProvider time, ILogger<QueriesPage> log) : IConsolePage
{
    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get("/queries", ConsolePolicy.Foreign, ShowAsync);
        routes.Get("/queries/new", ConsolePolicy.Foreign, NewAsync);
        routes.Post("/queries/new", ConsolePolicy.Foreign, SendAsync);
    }

    private async Task<IResult> ShowAsync(HttpContext http)
    {
        var visitor = DeskVisitor.Of(http, settings);
        if (visitor.Reader(http.Request.Query["for"].ToString(), "work list") is not { } reader)
        {
            return NotOfRole(http);
        }

        WorkList list = await desk.ReadQueueAsync(reader, http.RequestAborted);
        log.QueriesRead(visitor.Name, list.Queries.Count);
        return frame.Show(http, new()
        {
            Title = "Queries",
            Current = MenuItem.Queries,
            Body = new WorkListView(list, visitor, time.GetUtcNow()).Body,
        });
    }

    private async Task<IResult> NewAsync(HttpContext http)
    {
        var visitor = DeskVisitor.Of(http, settings);
        WorkList list = visitor.Reader(string.Empty, "work list") is { } reader ? await desk.ReadQueueAsync(reader, http.RequestAborted) : new WorkList([], [], []);
        CaseAssignment? one = Guid.TryParse(http.Request.Query["assignment"], out Guid id) ? list.Cases.FirstOrDefault(assignment => assignment.Id == id) : null;
        QuestionForm form = Empty(visitor) with { CaseId = one?.CaseId ?? string.Empty, Countries = "CAN" };
        return Form(http, one is null ? form : await desk.FillInAsync(form, http.RequestAborted), []);
    }

    private async Task<IResult> SendAsync(HttpContext http)
    {
        var visitor = DeskVisitor.Of(http, settings);
        QuestionForm form = QuestionFields.Read(await http.Request.ReadFormAsync(http.RequestAborted), Empty(visitor));
        IReadOnlyList<QueryObstacle> obstacles = await desk.CheckAsync(form, http.RequestAborted);
        if (obstacles.Count > 0)
        {
            return Form(http, form, obstacles);
        }

        IntakeAnswer answer = await desk.StartAsync(form, http.RequestAborted);
        bool isTaken = answer is IntakeAnswer.Replied;
        log.QueryAsked(visitor.Name, isTaken);
        return isTaken ? Results.LocalRedirect("/queries") : Form(http, form, [new QueryObstacle("row", DeskAnswer.Words(answer))]);
    }

    private static QuestionForm Empty(DeskVisitor visitor) => new()
    {
        Identification = "DESK-" + Guid.CreateVersion7().ToString("N"),
        OfficerName = visitor.Name,
        OfficerEmail = visitor.Email,
    };

    private IResult Form(HttpContext http, QuestionForm form, IReadOnlyList<QueryObstacle> obstacles) => frame.Show(http, new()
    {
        Title = "Ask a partner",
        Current = MenuItem.Queries,
        StatusCode = obstacles.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        Body = new QuestionView(form, obstacles, frame.TokenField(http)).Body,
    });

    private IResult NotOfRole(HttpContext http) => frame.Refuse(
        http, StatusCodes.Status403Forbidden, "Not for this purpose", "Your role does not stand for the purpose that was named.");
}
