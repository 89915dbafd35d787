using Gateway.Ops.Markup;
using Gateway.Pdf;
using Processing.Disclosures;
using Processing.Intake;
using Processing.Messages.InquirePerson.Templates;

namespace Gateway.Ops.Releases;

/// <summary>An inquiry in the layout of its country and in the uniform one, on screen and to print.</summary>
internal sealed class LayoutPage(IReviewDesk desk, PageFrame frame, TimeProvider time, ILogger<LayoutPage> log) : IConsolePage
{
    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get("/inquiries/{id}/layout", ConsolePolicy.Operate, http => ShowAsync(http, isPrinted: false));
        routes.Get("/inquiries/{id}/layout.pdf", ConsolePolicy.Operate, http => ShowAsync(http, isPrinted: true));
    }

    private async Task<IResult> ShowAsync(HttpContext http, bool isPrinted)
    {
        bool isUniform = http.Request.Query["uniform"] == "1";
        if (!MessageId.TryParse((string?)http.GetRouteValue("id"), out MessageId id) || await desk.ReadLayoutAsync(id, isUniform, http.RequestAborted) is not { } sheet)
        {
            return frame.Refuse(http, StatusCodes.Status404NotFound, "No such inquiry", "No inquiry of a foreign partner is known under this id.");
        }

        log.MessageRead(Visitor.Of(http).Name, id.ToString(), "layout");
        if (isPrinted)
        {
            http.Response.Headers.ContentDisposition = $"inline; filename=\"inquiry-{id.Value:N}.pdf\"";
            return Results.Bytes(Print(id, sheet), "application/pdf");
        }

        return frame.Show(http, new()
        {
            Title = "Inquiry in a layout",
            Current = MenuItem.Releases,
            Body = Html.Of($"""
                <div class="head"><h1>Inquiry</h1> <span class="summary">{NameOf(sheet)}</span>
                <a class="row" href="/inquiries/{id}/layout?uniform={(sheet.Country == "*" ? "0" : "1")}">the other layout</a> <a href="/inquiries/{id}/layout.pdf?uniform={(isUniform ? "1" : "0")}">PDF</a> <a href="/messages/{id}">message</a></div>
                <section class="card"><div class="scroll"><table class="list"><tbody>{sheet.Lines.Select(line => Html.Of($"""<tr><th scope="row">{line.Label}</th><td>{line.Value}</td></tr>"""))}</tbody></table></div></section>
                """),
        });
    }

    private byte[] Print(MessageId id, InquirySheet sheet) => new PdfDocument(new("Inquiry of a foreign partner", "U.S. Citizenship and Immigration Services - CPMS", "Privacy Act record", $"Inquiry {id}", time.GetUtcNow()))
        .Title("Inquiry of a foreign partner").Paragraph(NameOf(sheet)).Facts(sheet.Lines.Select(line => (line.Label, (string?)line.Value))).ToBytes();

    private static string NameOf(InquirySheet sheet) => sheet.Country == "*" ? $"{sheet.Partner}, uniform layout" : $"layout of {sheet.Country}";
}
