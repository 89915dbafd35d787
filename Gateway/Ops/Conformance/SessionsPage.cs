using Gateway.Conformance.Sessions;
using Gateway.Ops.Markup;
using Processing.Partners;

namespace Gateway.Ops.Conformance;

/// <summary>The conformance sessions, and a form to begin one for a partner whose testers have no credentials yet.</summary>
internal sealed class SessionsPage(SessionStore sessions, IPartnerDirectory partners, ConsoleSettings settings, PageFrame frame, ILogger<SessionsPage> log) : IConsolePage
{
    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get("/sessions", ConsolePolicy.Operate, http => Task.FromResult(Show(http, null)));
        routes.Post("/sessions", ConsolePolicy.Operate, BeginAsync);
    }

    private IResult Show(HttpContext http, string? bring) => frame.Show(http, new()
    {
        Title = "Conformance sessions",
        Body = SessionsView.Draw(sessions.Latest(settings.MessagesPerPage), partners.All, frame.TokenField(http), bring),
    });

    private async Task<IResult> BeginAsync(HttpContext http)
    {
        IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (partners.Find(form["partner"].ToString()) is not { } partner)
        {
            return frame.Refuse(http, StatusCodes.Status400BadRequest, "No such partner", "Go back and choose a partner.");
        }

        var (session, key) = sessions.Begin(partner.Code, form.ContainsKey(SessionPages.TogetherField));
        log.SessionBegun(Visitor.Of(http).Name, partner.Code);
        return Show(http, $"{http.Request.Scheme}://{http.Request.Host}{SessionPlaces.Bring(session.Id, key)}");
    }
}
