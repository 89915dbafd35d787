using Processing.Disclosures.Corrections;
using Processing.Identity.Reviews;
using Processing.Identity.Search;
using Processing.Intake;
using Processing.Messages;
using Processing.Pipeline;
using Processing.Stores;
using Processing.Stores.People;
using Processing.Stores.Redress;

namespace Processing.Redress;

/// <summary>
/// Corrects a record in the transaction of the step: what was wrong is marked and stays, what is right is claimed by the message that asked,
/// the search keys of both are made anew, and everybody who was told is told of it.
/// </summary>
internal static class RecordAmendment
{
    /// <summary>Applies a decided case.</summary>
    /// <returns>Whether the record said what the case says it did; else nothing was changed.</returns>
    public static async Task<bool> ApplyAsync(MessageContext context, RedressCase redress)
    {
        List<RedressItem> changes = [.. redress.Items.Where(item => item.Kind == RedressItem.Change)];
        string actor = redress.DecidedBy ?? "cpms";
        var done = new HashSet<string>(StringComparer.Ordinal);
        IReadOnlyList<MessageId> tied = LinkReplay.MessagesOf(redress.PersonId, await context.Stores.People.ReadLinksAsync(redress.PersonId));
        var fresh = new List<Biography>();
        foreach (MessageId message in tied)
        {
            fresh.AddRange(await CorrectAsync(context.Stores, message, redress, changes, done));
        }

        await CorrectNumbersAsync(context, redress, changes, done);
        if (done.Count == 0)
        {
            return false;
        }

        foreach (Biography biography in fresh.Distinct())
        {
            await context.Stores.People.AddBiographyAsync(redress.PersonId, biography, context.Id);
        }

        await context.Stores.Keys.AddAsync(KeysOf(redress.PersonId, [.. fresh.Distinct()]), context.Id);
        await context.Stores.People.AddLinkAsync(new PersonLink(redress.PersonId, context.Id, "Linked", "amendment, decided by a second person", actor, context.Now));
        await NoteAsync(context, redress, changes.Where(change => done.Contains(change.Name)), actor);
        return true;
    }

    private static async Task<IReadOnlyList<Biography>> CorrectAsync(
        IStores stores, MessageId message, RedressCase redress, List<RedressItem> changes, HashSet<string> done)
    {
        PersonClaims claims = await stores.People.ReadClaimsAsync(message);
        List<Biography> held = [.. claims.Biographies.Except(claims.Corrected)];
        var fresh = new List<Biography>();
        foreach (Biography biography in held.ToArray())
        {
            Biography corrected = biography;
            foreach (RedressItem change in changes)
            {
                Biography next = AmendableElement.Apply(corrected, change);
                _ = next != corrected && done.Add(change.Name);
                corrected = next;
            }

            if (corrected != biography)
            {
                await stores.People.MarkCorrectedAsync(message, biography, redress.Id);
                held.Remove(biography);
                fresh.Add(corrected);
            }
        }

        if (fresh.Count > 0)
        {
            await stores.Keys.RemoveAsync(message);
            await stores.Keys.AddAsync(KeysOf(redress.PersonId, held), message);
        }

        return fresh;
    }

    private static async Task CorrectNumbersAsync(MessageContext context, RedressCase redress, List<RedressItem> changes, HashSet<string> done)
    {
        IReadOnlyList<PersonIdentifier> held = await context.Stores.People.ReadIdentifiersAsync(redress.PersonId);
        foreach (RedressItem change in changes.Where(change => change.Name == AmendableElement.AlienNumber))
        {
            if (AmendableElement.NumberOf(change.CurrentValue) is { } wrong && held.Contains(wrong) && AmendableElement.NumberOf(change.ProposedValue) is { } right)
            {
                await context.Stores.People.RemoveIdentifierAsync(redress.PersonId, wrong);
                await context.Stores.People.AddIdentifierAsync(redress.PersonId, right, context.Id);
                done.Add(change.Name);
            }
        }
    }

    private static async Task NoteAsync(MessageContext context, RedressCase redress, IEnumerable<RedressItem> changes, string actor)
    {
        List<RedressItem> made = [.. changes];
        foreach (RedressItem change in made)
        {
            bool isNumber = change.Name == AmendableElement.AlienNumber;
            await context.Stores.Redress.AddAmendmentAsync(new Amendment(
                redress.Id,
                redress.PersonId,
                context.Id,
                context.Now,
                change.Name,
                isNumber ? AmendableElement.NumberOf(change.CurrentValue)?.Value : change.CurrentValue,
                change.ProposedValue ?? string.Empty,
                actor));
        }

        CorrectedElement[] told = [.. made.Select(change => new CorrectedElement(AmendableElement.PolicyName(change.Name), change.ProposedValue)).DistinctBy(element => element.Name, StringComparer.Ordinal)];
        await CorrectionNotices.AddAsync(context.Stores, redress.PersonId, told, redress.DecidedBecause ?? "amended", actor, context.Now);
    }

    private static IReadOnlyList<PersonKey> KeysOf(Guid personId, IReadOnlyList<Biography> biographies) =>
    [
        .. biographies.SelectMany(biography => WantedPerson.Of(new PersonData
        {
            Names = [new PersonName(biography.FamilyName, biography.GivenName)],
            BirthDate = biography.BirthDate,
            Sex = biography.Sex,
            BirthCountry = biography.BirthCountry,
            Identifiers = [],
        }).KeysFor(personId)),
    ];
}
