using Processing.Intake.Content;
using Processing.Messages;
using Processing.Messages.Xml;
using Processing.Stores;
using Processing.Stores.Encounters;
using Processing.Stores.Messages;
using Processing.Stores.People;
using Schemas.Infoset;

namespace Processing.ForeignQueries.Desk;

/// <summary>Fills a form in from what is known of a person, so that nobody types it anew: name, birth date, and citizenship as last enrolled.</summary>
internal static class FormFilling
{
    /// <summary>The form with what is known.</summary>
    /// <param name="stores">The stores.</param>
    /// <param name="form">The form.</param>
    /// <param name="aNumber">The A-Number, nine digits.</param>
    public static async Task<QuestionForm> FillInAsync(IStores stores, QuestionForm form, string aNumber)
    {
        QuestionForm numbered = form with { ANumber = "A" + aNumber };
        if (await stores.People.FindByIdentifierAsync(new PersonIdentifier(IdentifierKind.ANumber, aNumber)) is not [var personId])
        {
            return numbered;
        }

        IReadOnlyList<Biography> known = await stores.People.ReadBiographiesAsync(personId);
        Biography? newest = known.Count == 0 ? null : known[^1];
        return numbered with
        {
            FamilyName = newest?.FamilyName ?? string.Empty,
            GivenName = newest?.GivenName ?? string.Empty,
            BirthDate = newest?.BirthDate is { Length: 10 } whole ? whole : string.Empty,
            Citizenships = string.Join(' ', await CitizenshipsAsync(stores, personId)),
        };
    }

    private static async Task<IReadOnlyList<string>> CitizenshipsAsync(IStores stores, Guid personId)
    {
        foreach (Encounter encounter in (await stores.Encounters.ReadAsync(personId)).Reverse())
        {
            if (await stores.Messages.ReadContentAsync(encounter.MessageId) is { } content && await ReadAsync(stores, content) is { Count: > 0 } found)
            {
                return found;
            }
        }

        return [];
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(IStores stores, KeptContent content)
    {
        using XmlInfoset? document = await KeptDocument.ReadAsync(content, stores.Images);
        return document is null ? [] : CitizenshipReader.Read(KeptDocument.Find(document.Root, "EnrollEncounterRequest").Nc("Person"));
    }
}
