using Gateway.Ops.Markup;
using Processing.Stores;
using Processing.Stores.Access;

namespace Gateway.Ops.Access;

/// <summary>Who read what of whom, and why: for the role Auditor. People who were withheld are shown to the role Restricted alone.</summary>
internal sealed class AccessPage(IStorage storage, PageFrame frame, ILogger<AccessPage> log) : IConsolePage
{
    private const int RowLimit = 200;

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes) => routes.Get("/access", ConsolePolicy.Audit, ShowAsync);

    private async Task<IResult> ShowAsync(HttpContext http)
    {
        var visitor = Visitor.Of(http);
        string person = http.Request.Query["person"].ToString().Trim();
        string reader = http.Request.Query["reader"].ToString().Trim();
        bool isPerson = Guid.TryParse(person, out Guid personId);
        if (person.Length > 0 && !isPerson)
        {
            return frame.Refuse(http, StatusCodes.Status400BadRequest, "No id of a person", "Give the id as the page of the person shows it.");
        }

        var filter = new AccessFilter
        {
            PersonId = isPerson ? personId : null,
            Reader = reader.Length > 0 ? reader : null,
            IncludesWithheld = visitor.SeesProtected,
        };
        IReadOnlyList<AccessEntry> entries = await storage.ReadAsync(stores => stores.Access.ReadAsync(filter, RowLimit), http.RequestAborted);
        log.AccessRead(visitor.Name);
        return frame.Show(http, new() { Title = "Readings", Current = MenuItem.Access, Body = AccessView.Draw(entries, person, reader) });
    }
}
