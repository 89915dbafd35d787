using Processing.Messages;
using Processing.Messages.DeliverCasePackage;
using Processing.Messages.RetrieveBackgroundCheck;
using Processing.Messages.Xml;
using Processing.Search.Access;
using Processing.Stores.Checks;
using Processing.Stores.Encounters;
using Processing.Stores.Images;
using Processing.Stores.People;
using Processing.Timeline;

namespace Processing.Search;

/// <summary>
/// Writes what a scope allows of a person: the one place where elements outside a scope are left out. What it wrote, it says, for the
/// audit of readings.
/// </summary>
/// <param name="known">What is held.</param>
/// <param name="scope">What may be told.</param>
internal sealed class ScopedPerson(PersonKnowledge known, AccessScope scope)
{
    private readonly SortedSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>The elements that were written.</summary>
    public string Told => string.Join(' ', _told);

    /// <summary>Writes <c>nc:Person</c>.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="photograph">The photograph with its bytes; null to leave it out.</param>
    public void WritePerson(MessageWriter writer, KeptImage? photograph = null)
    {
        Biography? newest = known.Biographies.Count == 0 ? null : known.Biographies[^1];
        writer.Open("nc:Person");
        if (May(PersonElement.BirthDate, newest?.BirthDate))
        {
            WriteBirthDate(writer, newest!.BirthDate!); // May looked
        }

        if (May(PersonElement.BirthCountry, newest?.BirthCountry))
        {
            writer.Open("nc:PersonBirthLocation").Open("nc:Address").Open("nc:AddressCountry")
                .Leaf("genc:CountryAlpha3Code", newest?.BirthCountry).Close().Close().Close();
        }

        WritePhotograph(writer, photograph);
        WriteNames(writer);
        foreach (PersonIdentifier passport in Of(IdentifierKind.Passport))
        {
            string[] parts = passport.Value.Split(':', 2);
            writer.Open("nc:PersonPassportIdentification").Leaf("nc:IdentificationID", parts[^1])
                .Open("nc:IdentificationIssuerCountry").Leaf("genc:CountryAlpha3Code", parts[0]).Close().Close();
        }

        if (May(PersonElement.Sex, newest?.Sex))
        {
            writer.Leaf("j:PersonSexCode", newest?.Sex);
        }

        WriteAugmentation(writer);
        writer.Close();
    }

    /// <summary>Writes the encounters and the checks.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="today">The day by which checks are judged.</param>
    public void WriteHistory(MessageWriter writer, DateOnly today)
    {
        foreach (Encounter encounter in scope.Allows(PersonElement.Encounter) ? known.Encounters : [])
        {
            _told.Add(PersonElement.Encounter);
            WriteEncounter(writer, encounter);
        }

        foreach (BackgroundCheck check in scope.Allows(PersonElement.BackgroundCheck) ? known.Checks : [])
        {
            _told.Add(PersonElement.BackgroundCheck);
            CheckFacts.Of(check, today).WriteTo(writer);
        }
    }

    /// <summary>Writes every event, each with what was known then, in the same scope.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="events">The events, oldest first.</param>
    public void WriteTimeline(MessageWriter writer, IReadOnlyList<TimelineEvent> events)
    {
        foreach (TimelineEvent one in scope.Allows(PersonElement.Timeline) ? events : [])
        {
            _told.Add(PersonElement.Timeline);
            writer.Open("PersonEvent")
                .Leaf("PersonEventDateTime", one.At)
                .Leaf("PersonEventCategoryCode", one.Category)
                .Leaf("PersonEventText", one.Text)
                .Leaf("PersonEventExplanationText", one.Why);
            if (one.Known is { IsKnown: true } then)
            {
                new ScopedPerson(then, scope).WritePerson(writer);
                foreach (string modality in then.Encounters.SelectMany(encounter => encounter.Images).Select(image => CodeOf(image.Modality)).Distinct(StringComparer.Ordinal))
                {
                    writer.Leaf("BiometricModalityCode", modality);
                }
            }

            writer.Close();
        }
    }

    private static void WriteBirthDate(MessageWriter writer, string date) => writer.Open("nc:PersonBirthDate")
        .Leaf(date.Length switch { 4 => "nc:YearDate", 7 => "nc:YearMonthDate", _ => "nc:Date" }, date)
        .Close();

    private static void WriteSimple(MessageWriter writer, string name, IEnumerable<string> values)
    {
        foreach (string value in values)
        {
            writer.Identification(name, value);
        }
    }

    private void WriteEncounter(MessageWriter writer, Encounter encounter)
    {
        bool tellsReceipt = scope.Allows("Receipt");
        writer.Open("PersonEncounter")
            .Identification("EncounterReferenceIdentification", encounter.Id.ToString("D"))
            .Open("Encounter")
            .Leaf("EncounterSourceCode", encounter.SourceCode)
            .Leaf("EncounterSourceSystemText", encounter.SourceSystem)
            .Identification("EncounterSiteIdentification", encounter.SiteId ?? "unknown")
            .Leaf("FormTypeCode", encounter.FormType)
            .Identification("im:ImmigrationReceiptNumberIdentification", tellsReceipt ? encounter.Receipt : null)
            .Date("FilingDate", encounter.FilingDate)
            .Leaf("NoticeVersionText", encounter.NoticeVersion)
            .Date("EncounterDate", encounter.EncounterDate)
            .Close();
        foreach (string modality in encounter.Images.Select(image => CodeOf(image.Modality)).Distinct(StringComparer.Ordinal))
        {
            writer.Leaf("BiometricModalityCode", modality);
        }

        writer.Close();
    }

    private static string CodeOf(string modality) => modality switch
    {
        "Face" => "Photograph",
        "Palm" => "PalmPrint",
        _ => modality,
    };

    private void WritePhotograph(MessageWriter writer, KeptImage? photograph)
    {
        if (photograph is not { } picture || known.Photograph is not { } image || !May(PersonElement.Photograph, image.Format))
        {
            return;
        }

        writer.Open("nc:PersonDigitalImage").Open("nc:Base64BinaryObject").Piece(BinaryMark.Of(picture)).Close()
            .Leaf("nc:BinaryFormatText", "image/" + image.Format.ToLowerInvariant())
            .Leaf("nc:BinarySizeValue", picture.Bytes.Length)
            .Leaf("nc:ImageHeightValue", image.HeightPixels > 0 ? image.HeightPixels : null)
            .Leaf("nc:ImageWidthValue", image.WidthPixels > 0 ? image.WidthPixels : null)
            .Close();
    }

    // The newest name is the one in use; each other one is told once.
    private void WriteNames(MessageWriter writer)
    {
        bool isFirst = true;
        foreach ((string family, string given) in known.Biographies.Reverse().Select(one => (one.FamilyName, one.GivenName)).Distinct())
        {
            if (!May(PersonElement.Name, family + given))
            {
                return;
            }

            writer.Open("nc:PersonName").Leaf("nc:PersonGivenName", given).Leaf("nc:PersonSurName", family)
                .Leaf("nc:PersonNameCategoryCode", isFirst ? "Legal" : "Alternate").Close();
            isFirst = false;
        }
    }

    private void WriteAugmentation(MessageWriter writer)
    {
        var inner = MessageWriter.Fragment();
        WriteSimple(inner, "im:AlienNumberIdentification", Values(IdentifierKind.ANumber).Select(value => "A" + value));
        WriteSimple(inner, "biom:FingerprintIdentification", Values(IdentifierKind.Fin));
        WriteSimple(inner, "biom:EncounterIdentification", Values(IdentifierKind.Eid));
        WriteSimple(inner, "im:ImmigrationReceiptNumberIdentification", Values(IdentifierKind.Receipt));
        WriteSimple(inner, "im:AdmissionIdentification", Values(IdentifierKind.I94));
        foreach (string sevis in Values(IdentifierKind.Sevis))
        {
            inner.Leaf("im:SEVISID", sevis);
        }

        WriteSimple(inner, "j:PersonFBIIdentification", Values(IdentifierKind.FbiNumber));
        WriteSimple(inner, "BenefitCardIdentification", Values(IdentifierKind.Card));
        WriteSimple(inner, "OnlineAccountIdentification", Values(IdentifierKind.OnlineAccount).Take(1));
        foreach (PersonIdentifier one in known.Identifiers.Where(one => PersonElement.OfIdentifier(one.Kind) == PersonElement.PartnerIdentification && May(PersonElement.PartnerIdentification, one.Value)))
        {
            inner.Open("ForeignPartnerIdentification").Leaf("nc:IdentificationID", one.Value).Leaf("nc:IdentificationIssuerText", one.Kind).Close();
        }

        string xml = inner.ToString();
        if (xml.Length > 0)
        {
            writer.Open("PersonAugmentation").Piece(xml).Close();
        }
    }

    private IEnumerable<string> Values(string kind) => Of(kind).Select(identifier => identifier.Value);

    private IEnumerable<PersonIdentifier> Of(string kind) =>
        known.Identifiers.Where(identifier => identifier.Kind == kind && PersonElement.OfIdentifier(kind) is { } element && May(element, identifier.Value));

    // Whether an element is there and may be told; what may is noted as told.
    private bool May(string element, string? value)
    {
        bool may = !string.IsNullOrEmpty(value) && scope.Allows(element);
        if (may)
        {
            _told.Add(element);
        }

        return may;
    }
}
