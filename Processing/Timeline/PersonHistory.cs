using Processing.Identity.Reviews;
using Processing.Intake;
using Processing.Search;
using Processing.Stores;
using Processing.Stores.Checks;
using Processing.Stores.Disclosures;
using Processing.Stores.Encounters;
using Processing.Stores.People;
using Processing.Stores.Redress;
using Processing.Stores.Verifications;

namespace Processing.Timeline;

/// <summary>All that was ever tied to a person, from which what was known at any moment is worked out.</summary>
internal sealed record PersonHistory
{
    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The link events, oldest first.</summary>
    public required IReadOnlyList<PersonLink> Links { get; init; }

    /// <summary>The messages that were ever tied, oldest first.</summary>
    public required IReadOnlyList<TiedMessage> Messages { get; init; }

    /// <summary>The disclosures, oldest first.</summary>
    public required IReadOnlyList<DisclosureEntry> Disclosures { get; init; }

    /// <summary>The verifications, oldest first.</summary>
    public required IReadOnlyList<IdentityVerification> Verifications { get; init; }

    /// <summary>The redress cases, oldest first.</summary>
    public required IReadOnlyList<RedressCase> Cases { get; init; }

    /// <summary>The amendments, oldest first.</summary>
    public required IReadOnlyList<Amendment> Amendments { get; init; }

    /// <summary>Reads it.</summary>
    public static async Task<PersonHistory> ReadAsync(IStores stores, Guid personId)
    {
        IReadOnlyList<PersonLink> links = await stores.People.ReadLinksAsync(personId);
        var messages = new List<TiedMessage>();
        foreach (MessageId id in links.Where(link => link.Kind == "Linked").Select(link => link.MessageId).Distinct())
        {
            if (await stores.Messages.FindAsync(id) is { } row)
            {
                messages.Add(new TiedMessage(
                    row,
                    await stores.People.ReadClaimsAsync(id),
                    await stores.Encounters.FindByMessageAsync(id),
                    await stores.Encounters.ReadReuseDecisionsAsync(id),
                    await stores.Checks.ReadByMessageAsync(id),
                    await stores.Messages.FindReplyAsync(id)));
            }
        }

        return new PersonHistory
        {
            PersonId = personId,
            Links = links,
            Messages = messages,
            Disclosures = await stores.Disclosures.ReadByPersonAsync(personId),
            Verifications = await stores.Verifications.ReadByPersonAsync(personId),
            Cases = await stores.Redress.ReadByPersonAsync(personId),
            Amendments = await stores.Redress.ReadAmendmentsAsync(personId),
        };
    }

    /// <summary>What was known right after a moment: what the messages claim that were tied then, as their checks and IDENT stood then.</summary>
    /// <param name="at">The moment.</param>
    public PersonKnowledge At(DateTimeOffset at)
    {
        IReadOnlyList<MessageId> tied = LinkReplay.MessagesOf(PersonId, Links.Where(link => link.At <= at));
        List<TiedMessage> then = [.. Messages.Where(message => tied.Contains(message.Row.Id))];
        return new PersonKnowledge
        {
            PersonId = PersonId,
            Identifiers = [.. then.SelectMany(message => IdentifiersOf(message, at)).Concat(Removed(at)).Distinct().OrderBy(one => one.Kind, StringComparer.Ordinal)],
            Biographies = [.. then.SelectMany(message => message.Claims.Biographies.Where(one => !IsCorrected(message, one, at))).Distinct()],
            Encounters = [.. then.Select(message => message.Encounter).OfType<Encounter>().Select(encounter => AsOf(encounter, at))],
            Checks = [.. then.SelectMany(message => message.Checks).Where(check => check.RequestedAt <= at).Select(check => AsOf(check, at))],
        };
    }

    // What IDENT brought was not known before its answer.
    private static IEnumerable<PersonIdentifier> IdentifiersOf(TiedMessage message, DateTimeOffset at) => message.Encounter is { VerifiedAt: { } verified } encounter && verified > at
        ? message.Claims.Identifiers.Where(one => one.Value != encounter.Fin && one.Value != encounter.Eid)
        : message.Claims.Identifiers;

    private static Encounter AsOf(Encounter encounter, DateTimeOffset at) =>
        encounter.VerifiedAt > at ? encounter with { Verification = null, Fin = null, Eid = null, VerifiedAt = null } : encounter;

    private static BackgroundCheck AsOf(BackgroundCheck check, DateTimeOffset at) =>
        check.AnsweredAt > at ? check with { Status = CheckStatus.Requested, Result = null, AnswerId = null, AnsweredAt = null, ValidUntil = null } : check;

    private bool IsCorrected(TiedMessage message, Biography biography, DateTimeOffset at) => message.Claims.Corrected.Contains(biography)
        && Amendments.Any(amendment => amendment.At <= at && amendment.At >= message.Row.At);

    // An identifier that was corrected later was held then.
    private IEnumerable<PersonIdentifier> Removed(DateTimeOffset at) => Amendments
        .Where(amendment => amendment.At > at && amendment is { Element: "AlienNumber", OldValue: not null })
        .Select(amendment => new PersonIdentifier("A-Number", amendment.OldValue!)); // the pattern looked
}
