using Gateway.Ops.Markup;
using Processing.ForeignQueries.Desk;
using Processing.Intake.Answers;
using Processing.Sequestered;
using Processing.Stores.Foreign;

namespace Gateway.Ops.Queries;

/// <summary>
/// One query with its rounds. What partners told is shown only after the reader has named a purpose and a reason, by a form, so that no click and
/// no refresh reads it in passing; the print for the A-File likewise.
/// </summary>
internal sealed class QueryPage(IOfficerDesk desk, ConsoleSettings settings, PageFrame frame, TimeProvider time, ILogger<QueryPage> log) : IConsolePage
{
    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get("/queries/{id:guid}", ConsolePolicy.Foreign, http => ShowAsync(http, null, string.Empty));
        routes.Post("/queries/{id:guid}/answers", ConsolePolicy.Foreign, ReadAsync);
        routes.Post("/queries/{id:guid}/print", ConsolePolicy.Foreign, PrintAsync);
        routes.Post("/queries/{id:guid}/order", ConsolePolicy.Foreign, OrderAsync);
    }

    private static Guid IdOf(HttpContext http) => Guid.Parse((string)http.GetRouteValue("id")!); // the route says guid

    private async Task<IResult> ShowAsync(HttpContext http, ReadResult? read, string said)
    {
        if (await desk.FindAsync(IdOf(http), http.RequestAborted) is not { } view || !MaySee(view, DeskVisitor.Of(http, settings)))
        {
            return frame.Refuse(http, StatusCodes.Status404NotFound, "No such query", "It does not exist, or it is not in your hands.");
        }

        IReadOnlyList<ForeignRead> trail = await desk.ReadTrailAsync(view.Query.Id, http.RequestAborted);
        return frame.Show(http, new()
        {
            Title = "Query",
            Current = MenuItem.Queries,
            Body = new OneQueryView(view, read, trail, DeskVisitor.Of(http, settings), frame.TokenField(http), time.GetUtcNow()) { Said = said }.Body,
        });
    }

    // An officer sees the officer's own; whether the case still is in the same hands is looked at when answers are read. FDNS sees all.
    private static bool MaySee(QueryView view, DeskVisitor visitor) => visitor.IsFdns || (visitor.Email.Length > 0 && view.Query.Officer == visitor.Email);

    private async Task<IResult> ReadAsync(HttpContext http)
    {
        (ForeignReader? reader, IResult? refusal) = await ReaderAsync(http);
        if (reader is null)
        {
            return refusal!; // one of the two is there
        }

        ReadResult read = await desk.ReadAnswersAsync(IdOf(http), reader, http.RequestAborted);
        return await ShowAsync(http, read, read.IsGranted ? string.Empty : "Not for this purpose: " + read.Rule + ". The wish is in the trail.");
    }

    private async Task<IResult> PrintAsync(HttpContext http)
    {
        (ForeignReader? reader, IResult? refusal) = await ReaderAsync(http);
        if (reader is null)
        {
            return refusal!; // one of the two is there
        }

        if (await desk.FindAsync(IdOf(http), http.RequestAborted) is not { } view || !MaySee(view, DeskVisitor.Of(http, settings)))
        {
            return frame.Refuse(http, StatusCodes.Status404NotFound, "No such query", "It does not exist, or it is not in your hands.");
        }

        ReadResult read = await desk.ReadAnswersAsync(view.Query.Id, reader, http.RequestAborted);
        if (!read.IsGranted)
        {
            return await ShowAsync(http, null, "Not for this purpose: " + read.Rule + ". The wish is in the trail.");
        }

        log.QueryPrinted(reader.User, view.Query.Id.ToString());
        return Results.File(AFilePrint.Write(view, read, reader, time.GetUtcNow()), "application/pdf", $"query-{view.Query.PartnerCase}.pdf");
    }

    private async Task<IResult> OrderAsync(HttpContext http)
    {
        var visitor = DeskVisitor.Of(http, settings);
        IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (Reason.Of(form) is not { } reason)
        {
            return NeedsReason(http);
        }

        string number = Guid.TryParseExact(form["number"].ToString(), "N", out Guid known) ? known.ToString("N") : Guid.CreateVersion7().ToString("N");
        var order = new OrderForm(
            "DESK-" + number, visitor.Name, visitor.Email, IdOf(http), reason, [.. form["code"].OfType<string>()], form["text"].ToString());
        IntakeAnswer answer = await desk.OrderAsync(order, http.RequestAborted);
        log.RoundOrdered(visitor.Name, order.QueryId.ToString(), answer is IntakeAnswer.Replied);
        return await ShowAsync(http, null, answer is IntakeAnswer.Replied ? "The third round was ordered." : DeskAnswer.Words(answer));
    }

    private async Task<(ForeignReader? Reader, IResult? Refusal)> ReaderAsync(HttpContext http)
    {
        IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (Reason.Of(form) is not { } reason)
        {
            return (null, NeedsReason(http));
        }

        return DeskVisitor.Of(http, settings).Reader(form["purpose"].ToString(), reason) is { } reader
            ? (reader, null)
            : (null, frame.Refuse(http, StatusCodes.Status403Forbidden, "Not for this purpose", "Your role does not stand for the purpose that was named."));
    }

    private IResult NeedsReason(HttpContext http) => frame.Refuse(
        http, StatusCodes.Status400BadRequest, "A reason is needed", "Go back and say why in 3 to 500 characters; it is kept.");
}
