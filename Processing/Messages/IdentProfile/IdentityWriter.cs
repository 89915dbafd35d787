using Processing.Messages.Xml;
using Processing.Search;
using Processing.Search.Access;
using Processing.Stores.People;

namespace Processing.Messages.IdentProfile;

/// <summary>
/// Writes a person that was found as an <c>Identity</c> of IXM 6: FIN, encounter numbers, name and date of birth, each only where the scope of the caller
/// allows it. No image, no A-Number, no check: what the profile has no seen place for is not told.
/// </summary>
internal static class IdentityWriter
{
    /// <summary>Writes it.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="known">What is held.</param>
    /// <param name="scope">What may be told.</param>
    /// <returns>The elements that were told, for the audit of readings.</returns>
    public static string Write(MessageWriter writer, PersonKnowledge known, AccessScope scope)
    {
        var told = new SortedSet<string>(StringComparer.Ordinal);
        writer.Open("ident:Identity");
        foreach (PersonIdentifier fin in Of(known, scope, told, IdentifierKind.Fin))
        {
            Identification(writer, "ident:IdentityIdentification", fin.Value, "FIN");
        }

        WriteEncounters(writer, known, scope, told);
        writer.Close();
        return string.Join(' ', told);
    }

    /// <summary>Writes an identification; IXM tells its kind by a text.</summary>
    public static void Identification(MessageWriter writer, string name, string value, string category) => writer
        .Open(name).Leaf("nc:IdentificationID", value).Leaf("nc:IdentificationCategoryDescriptionText", category).Close();

    // What the person said to be stands with the newest encounter.
    private static void WriteEncounters(MessageWriter writer, PersonKnowledge known, AccessScope scope, SortedSet<string> told)
    {
        string details = Biographic(known.Biographies.Count == 0 ? null : known.Biographies[^1], scope, told);
        List<PersonIdentifier> encounters = [.. Of(known, scope, told, IdentifierKind.Eid)];
        for (int index = encounters.Count - 1; index >= 0; index--)
        {
            writer.Open("ident:Encounter");
            Identification(writer, "nc:EncounterIdentification", encounters[index].Value, "EID");
            writer.Piece(index == encounters.Count - 1 ? details : null).Close();
        }

        if (encounters.Count == 0 && details.Length > 0)
        {
            writer.Open("ident:Encounter").Piece(details).Close();
        }
    }

    private static string Biographic(Biography? newest, AccessScope scope, SortedSet<string> told)
    {
        bool tellsName = newest is not null && scope.Allows(PersonElement.Name);
        bool tellsBirth = newest?.BirthDate is { Length: 10 } && scope.Allows(PersonElement.BirthDate);
        if (!tellsName && !tellsBirth)
        {
            return string.Empty;
        }

        var writer = MessageWriter.Fragment();
        writer.Open("ident:BiographicDetails").Open("ident:EncounterBiographic").Open("ident:PersonBiographic");
        if (tellsBirth)
        {
            told.Add(PersonElement.BirthDate);
            writer.Open("nc:PersonBirthDate").Leaf("nc:Date", newest!.BirthDate).Close(); // it was looked at
        }

        if (tellsName)
        {
            told.Add(PersonElement.Name);
            writer.Open("nc:PersonName").Leaf("nc:PersonGivenName", newest!.GivenName).Leaf("nc:PersonSurName", newest.FamilyName).Close(); // it was looked at
        }

        return writer.Close().Close().Close().ToString();
    }

    private static IEnumerable<PersonIdentifier> Of(PersonKnowledge known, AccessScope scope, SortedSet<string> told, string kind)
    {
        string? element = PersonElement.OfIdentifier(kind);
        foreach (PersonIdentifier identifier in known.Identifiers.Where(one => one.Kind == kind && element is not null && scope.Allows(element)))
        {
            told.Add(element!); // only those with one are told
            yield return identifier;
        }
    }
}
