using Processing.Stores;
using Processing.Stores.Access;

namespace Gateway.Ops.Access;

/// <summary>Notes that a console user reads about a person: in the log, and in the audit of readings. A page is shown only once both are done.</summary>
internal sealed class PersonReads(IStorage storage, TimeProvider time, ILogger<PersonReads> log)
{
    /// <summary>Notes it.</summary>
    /// <param name="http">The request.</param>
    /// <param name="personId">The person.</param>
    /// <param name="page">What of the console shows the person.</param>
    /// <param name="elements">The names of the elements on the page, separated by spaces.</param>
    /// <param name="reason">Why, where the page asks; else null.</param>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    public async Task NoteAsync(HttpContext http, Guid personId, string page, string elements, string? reason = null)
    {
        string user = Visitor.Of(http).Name;
        var entry = new AccessEntry
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            At = time.GetUtcNow(),
            Reader = user,
            Organization = "USCIS",
            Operation = "Console: " + page,
            Purpose = "Immigration",
            Reason = reason,
            PersonId = personId,
            Outcome = AccessOutcome.Shown,
            Elements = elements,
            Rule = "role of the console user",
        };
        await storage.WriteAsync(
            async stores =>
            {
                await stores.Access.AddAsync(entry);
                return true;
            },
            http.RequestAborted);
        log.PersonRead(user, personId.ToString());
    }
}
