using Gateway.Ops.Markup;
using Processing.ForeignQueries.Desk;
using Processing.Intake.Answers;

namespace Gateway.Ops.Queries;

/// <summary>Many questions at once, from a sheet in CSV: every row is shown with what stands against it, and nothing is sent before all are right and confirmed.</summary>
internal sealed class SheetPage(IOfficerDesk desk, ConsoleSettings settings, PageFrame frame, ILogger<SheetPage> log) : IConsolePage
{
    /// <summary>A sheet of a hundred rows with long reasons, and the form around it.</summary>
    private const int LimitBytes = 128 * 1024;

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get("/queries/sheet", ConsolePolicy.Foreign, http => Task.FromResult(Show(http, string.Empty, NewBatch(), [], null)));
        routes.Post("/queries/sheet", ConsolePolicy.Foreign, TakeAsync, LimitBytes);
    }

    private static string NewBatch() => Guid.CreateVersion7().ToString("N");

    private async Task<IResult> TakeAsync(HttpContext http)
    {
        var visitor = DeskVisitor.Of(http, settings);
        IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted);
        string text = form.Files["file"] is { Length: > 0 } file ? await ReadAsync(file, http.RequestAborted) : form["sheet"].ToString();
        string batch = Guid.TryParseExact(form["batch"].ToString(), "N", out Guid known) ? known.ToString("N") : NewBatch();
        IReadOnlyList<SheetRow> rows = await desk.CheckSheetAsync(text, batch, visitor.Name, visitor.Email, http.RequestAborted);
        bool isRight = rows.Count > 0 && rows.All(row => row.Form is not null && row.Obstacles.Count == 0);
        return isRight && form["decision"] == "send"
            ? await SendAsync(http, visitor, rows)
            : Show(http, text, batch, rows, null);
    }

    private async Task<IResult> SendAsync(HttpContext http, DeskVisitor visitor, IReadOnlyList<SheetRow> rows)
    {
        var answers = new List<(int Row, string Words)>();
        foreach (SheetRow row in rows)
        {
            IntakeAnswer answer = await desk.StartAsync(row.Form!, http.RequestAborted); // every row is right
            answers.Add((row.Number, DeskAnswer.Words(answer)));
            log.QueryAsked(visitor.Name, answer is IntakeAnswer.Replied);
        }

        return Show(http, string.Empty, NewBatch(), [], answers);
    }

    private static async Task<string> ReadAsync(IFormFile file, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(file.OpenReadStream());
        return await reader.ReadToEndAsync(cancellationToken);
    }

    private IResult Show(HttpContext http, string text, string batch, IReadOnlyList<SheetRow> rows, IReadOnlyList<(int Row, string Words)>? sent) => frame.Show(http, new()
    {
        Title = "Many questions",
        Current = MenuItem.Queries,
        Body = new SheetView(text, batch, rows, sent, frame.TokenField(http)).Body,
    });
}
