using Processing.Intake;
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
        await KeepAsync(Entry(user, page, elements, reason) with { PersonId = personId }, http.RequestAborted);
        log.PersonRead(user, personId.ToString());
    }

    /// <summary>Notes that the Social Security number in a message is shown or given.</summary>
    /// <param name="http">The request.</param>
    /// <param name="messageId">The message.</param>
    /// <param name="personId">The person of its encounter, where one is known.</param>
    /// <param name="page">What of the console gives it.</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    public Task NoteNumberAsync(HttpContext http, MessageId messageId, Guid? personId, string page, string reason) => KeepAsync(
        Entry(Visitor.Of(http).Name, page, "SocialSecurityNumber", reason) with { PersonId = personId, MessageId = messageId }, http.RequestAborted);

    private AccessEntry Entry(string user, string page, string elements, string? reason) => new()
    {
        Id = Guid.CreateVersion7(time.GetUtcNow()),
        At = time.GetUtcNow(),
        Reader = user,
        Organization = "USCIS",
        Operation = "Console: " + page,
        Purpose = "Immigration",
        Reason = reason,
        Outcome = AccessOutcome.Shown,
        Elements = elements,
        Rule = "role of the console user",
    };

    private async Task KeepAsync(AccessEntry entry, CancellationToken cancellationToken) => await storage.WriteAsync(
        async stores =>
        {
            await stores.Access.AddAsync(entry);
            return true;
        },
        cancellationToken);
}
