using Processing.Messages.Xml;
using Processing.Stores.People;
using Schemas.Infoset;

namespace Processing.Messages.InquirePerson;

/// <summary>What an <c>InquirePersonRequest</c> asks.</summary>
/// <param name="PartnerCountry">The asking country, ISO 3166-1 alpha-3.</param>
/// <param name="Matched">The matched individuals, each by its identifiers.</param>
/// <param name="IsOurs">Whether we are the source of every matched individual's biometrics.</param>
/// <param name="CaseInquiryXml">The <c>CaseInquiry</c> for the analysts, with our prefixes: the partner's words, unchanged.</param>
internal sealed record Inquiry(
    string PartnerCountry, IReadOnlyList<IReadOnlyList<PersonIdentifier>> Matched, bool IsOurs, string CaseInquiryXml)
{
    /// <summary>The reason code.</summary>
    public string Reason { get; init; } = string.Empty;

    /// <summary>The countries of citizenship that the partner names.</summary>
    public IReadOnlyList<string> Citizenships { get; init; } = [];

    private static readonly string[] CaseElements =
    [
        "InquiryTemplateCode", "Requestor", "InquiryDate", "InquiryReasonCode", "InquiryReasonText", "InquiryPriorityCode", "PartnerCountry",
    ];

    private static readonly string[] OwnNames = ["USCIS", HeaderWriting.OwnOrganization];

    /// <summary>Reads a valid message.</summary>
    public static Inquiry Read(InfosetElement message)
    {
        var matched = new List<IReadOnlyList<PersonIdentifier>>();
        bool isOurs = true;
        foreach (InfosetElement identity in message.Children)
        {
            if (identity.Is(ExchangeNames.Own("MatchedIdentity")))
            {
                matched.Add(Identifiers(identity));
                isOurs &= IsOwn(identity.Own("BiometricSourceOrganization"));
            }
        }

        return new Inquiry(message.Own("PartnerCountry").FirstChild.Text, matched, isOurs, CaseInquiry(message))
        {
            Reason = message.Own("InquiryReasonCode").Text,
            Citizenships = CitizenshipReader.Read(message.Nc("Person")),
        };
    }

    private static bool IsOwn(InfosetElement organization)
    {
        foreach (InfosetElement name in organization.Children)
        {
            if (OwnNames.Contains(name.Text, StringComparer.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static List<PersonIdentifier> Identifiers(InfosetElement identity)
    {
        var identifiers = new List<PersonIdentifier>();
        foreach (InfosetElement element in identity.Children)
        {
            PersonIdentifier? identifier = element.Name.LocalName switch
            {
                "AlienNumberIdentification" => Normalized.Identifier(IdentifierKind.ANumber, element.Id),
                "FingerprintIdentification" => Normalized.Identifier(IdentifierKind.Fin, element.Id),
                "EncounterIdentification" => Normalized.Identifier(IdentifierKind.Eid, element.Id),
                _ => null,
            };
            if (identifier is { } known)
            {
                identifiers.Add(known);
            }
        }

        return identifiers;
    }

    private static string CaseInquiry(InfosetElement message)
    {
        MessageWriter writer = MessageWriter.Fragment().Open("CaseInquiry");
        foreach (string name in CaseElements)
        {
            writer.Copy(message.Own(name));
        }

        return writer.Copy(message.Nc("Person"))
            .Copy(message.Own("InquiryEncounter"))
            .Copy(message.Own("ForeignPartnerIdentification"))
            .Copy(message.Own("RequestedInformation"))
            .Close()
            .ToString();
    }
}
