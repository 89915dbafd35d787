using System.Globalization;
using Processing.Messages.Xml;
using Processing.Stores.People;
using Schemas.Infoset;

namespace Processing.Messages;

/// <summary>Reads an <c>nc:Person</c>.</summary>
internal static class PersonReader
{
    private const double InchesPerCentimetre = 1 / 2.54;
    private const double PoundsPerKilogram = 2.20462262;

    /// <summary>Reads a person; an absent element gives a person of whom nothing is known.</summary>
    public static PersonData Read(InfosetElement person) => new()
    {
        Names = Names(person),
        BirthDate = person.Nc("PersonBirthDate").WrittenDate,
        Sex = person.J("PersonSexCode").TextOrNull,
        BirthCountry = person.Nc("PersonBirthLocation").Nc("Address").Nc("AddressCountry").FirstChild.TextOrNull,
        Citizenship = person.Nc("PersonCitizenship").Nc("PersonCitizenshipCountry").FirstChild.TextOrNull,
        Race = person.J("PersonRaceCode").TextOrNull,
        EyeColor = person.J("PersonEyeColorCode").TextOrNull,
        HairColor = person.J("PersonHairColorCode").TextOrNull,
        HeightInches = Measure(person.Nc("PersonHeightMeasure"), "cm", InchesPerCentimetre),
        WeightPounds = Measure(person.Nc("PersonWeightMeasure"), "kg", PoundsPerKilogram),
        Identifiers = [.. Identifiers(person).Distinct()],
    };

    private static List<PersonName> Names(InfosetElement person)
    {
        var names = new List<(bool IsAlternate, PersonName Name)>();
        foreach (InfosetElement element in person.Children)
        {
            if (element.Is(ExchangeNames.Nc("PersonName")))
            {
                names.Add((element.Nc("PersonNameCategoryCode").Text == "Alternate", Name(element)));
            }
        }

        return [.. names.OrderBy(name => name.IsAlternate).Select(name => name.Name).Where(name => name.Family.Length + name.Given.Length > 0)];
    }

    private static PersonName Name(InfosetElement element)
    {
        var given = new List<string>();
        foreach (InfosetElement part in element.Children)
        {
            if ((part.Is(ExchangeNames.Nc("PersonGivenName")) || part.Is(ExchangeNames.Nc("PersonMiddleName"))) && part.TextOrNull is { } text)
            {
                given.Add(text);
            }
        }

        string family = element.Nc("PersonSurName").TextOrNull ?? (given.Count == 0 ? element.Nc("PersonFullName").Text : string.Empty);
        return new PersonName(family, string.Join(' ', given));
    }

    private static int? Measure(InfosetElement measure, string metricUnit, double factor)
    {
        if (!double.TryParse(measure.Nc("MeasureDecimalValue").TextOrNull, NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
        {
            return null;
        }

        bool isMetric = measure.Nc("MeasureUnitText").Text.StartsWith(metricUnit, StringComparison.OrdinalIgnoreCase);
        double converted = isMetric ? value * factor : value;
        return converted is > 0 and < 1000 ? (int)Math.Round(converted, MidpointRounding.AwayFromZero) : null;
    }

    private static IEnumerable<PersonIdentifier> Identifiers(InfosetElement person)
    {
        var found = new List<PersonIdentifier?>();
        foreach (InfosetElement element in person.Children)
        {
            found.Add(Direct(element));
        }

        foreach (InfosetElement element in person.Own("PersonAugmentation").Children)
        {
            found.Add(Augmented(element));
        }

        return found.OfType<PersonIdentifier>();
    }

    private static PersonIdentifier? Direct(InfosetElement element)
    {
        if (element.Is(ExchangeNames.Nc("PersonSSNIdentification")))
        {
            return Normalized.Identifier(IdentifierKind.Ssn, element.Id);
        }

        return element.Is(ExchangeNames.Nc("PersonPassportIdentification"))
            ? Normalized.Passport(element.Nc("IdentificationIssuerCountry").FirstChild.TextOrNull, element.Id)
            : null;
    }

    private static PersonIdentifier? Augmented(InfosetElement element)
    {
        if (element.Is(ExchangeNames.Own("ForeignPartnerIdentification")))
        {
            string? issuer = element.Nc("IdentificationIssuerCountry").FirstChild.TextOrNull ?? element.Nc("IdentificationIssuerText").TextOrNull;
            return issuer is null ? null : Normalized.Identifier(issuer.ToUpperInvariant(), element.Id);
        }

        return element.Name.LocalName switch
        {
            "AlienNumberIdentification" => Normalized.Identifier(IdentifierKind.ANumber, element.Id),
            "FingerprintIdentification" => Normalized.Identifier(IdentifierKind.Fin, element.Id),
            "EncounterIdentification" => Normalized.Identifier(IdentifierKind.Eid, element.Id),
            "AdmissionIdentification" => Normalized.Identifier(IdentifierKind.I94, element.Id),
            "SEVISID" => Normalized.Identifier(IdentifierKind.Sevis, element.TextOrNull),
            "PersonFBIIdentification" => Normalized.Identifier(IdentifierKind.FbiNumber, element.Id),
            "BenefitCardIdentification" => Normalized.Identifier(IdentifierKind.Card, element.Id),
            "OnlineAccountIdentification" => Normalized.Identifier(IdentifierKind.OnlineAccount, element.Id),
            _ => null,
        };
    }
}
