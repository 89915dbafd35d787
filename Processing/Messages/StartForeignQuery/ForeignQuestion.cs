using Processing.Messages.Xml;
using Processing.Policy.Agreements;
using Processing.Stores.Images;
using Schemas.Infoset;

namespace Processing.Messages.StartForeignQuery;

/// <summary>What a <c>StartForeignQueryRequest</c> asks.</summary>
internal sealed record ForeignQuestion
{
    /// <summary>The officer.</summary>
    public required ForeignOfficer Officer { get; init; }

    /// <summary>The officer's case.</summary>
    public required string CaseId { get; init; }

    /// <summary>The partners to ask, ISO 3166-1 alpha-3, each once.</summary>
    public required IReadOnlyList<string> Countries { get; init; }

    /// <summary>The agreement that the officer names, or null.</summary>
    public string? Agreement { get; init; }

    /// <summary>Why, in the officer's words.</summary>
    public required string Reason { get; init; }

    /// <summary>The person's A-Number, nine digits, or null.</summary>
    public string? ANumber { get; init; }

    /// <summary>The person's countries of citizenship.</summary>
    public IReadOnlyList<string> Citizenships { get; init; } = [];

    /// <summary>Whether the officer tells of lawful permanent residence.</summary>
    public bool IsPermanentResident { get; init; }

    /// <summary>The fingerprints that the officer sends; none to take those that are stored.</summary>
    public IReadOnlyList<ImageData> Prints { get; init; } = [];

    /// <summary>To which countries the person belongs.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public SubjectBelonging Belonging => new(Citizenships, IsPermanentResident);

    /// <summary>Reads a valid message.</summary>
    /// <param name="message">The root element.</param>
    /// <param name="values">The binary values by the offset of their element.</param>
    /// <param name="today">The capture day where none is given.</param>
    public static ForeignQuestion Read(InfosetElement message, IReadOnlyDictionary<int, KeptImage> values, DateOnly today)
    {
        InfosetElement person = message.Nc("Person");
        var countries = new List<string>();
        foreach (InfosetElement element in message.Children)
        {
            if (element.Is(ExchangeNames.Own("PartnerCountry")))
            {
                countries.Add(element.FirstChild.Text);
            }
        }

        return new ForeignQuestion
        {
            Officer = ForeignOfficer.Read(message.Own("RequestingOfficer")),
            CaseId = message.Own("CaseIdentification").Id ?? string.Empty,
            Countries = [.. countries.Distinct(StringComparer.Ordinal)],
            Agreement = message.Own("AgreementIdentification").Id,
            Reason = message.Own("ForeignQueryReasonText").Text,
            ANumber = PersonReader.Read(person).Identifier(IdentifierKind.ANumber),
            Citizenships = CitizenshipReader.Read(person),
            IsPermanentResident = ResidenceReader.IsTold(person.Own("PersonAugmentation")),
            Prints = [.. BiometricReader.Read(message, values, today).Where(image => image.Modality == "Fingerprint")],
        };
    }
}
