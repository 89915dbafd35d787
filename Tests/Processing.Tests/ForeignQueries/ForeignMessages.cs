using Processing.Messages.Xml;
using Processing.Partners;
using Processing.Tests.Flow;
using Schemas.Infoset;

namespace Processing.Tests.ForeignQueries;

/// <summary>Builds the messages of a query of ours to foreign partners.</summary>
internal static class ForeignMessages
{
    public const string Officer = "dana.whitfield@example.gov";
    public const string CaseId = "ZLA-26-1";
    public const string ANumber = "A123456789";

    // One grey pixel.
    private const string Page = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";

    /// <summary>An officer's question.</summary>
    public static string Question(
        string id, string countries = "CAN", string officer = Officer, string caseId = CaseId, string aNumber = ANumber, string? citizenship = "ERI", string? agreement = null)
    {
        MessageWriter writer = OfficerOf(Enrolments.HeaderOf("StartForeignQueryRequest", id, "ELIS"), officer).Identification("CaseIdentification", caseId);
        foreach (string country in countries.Split(' '))
        {
            writer.Open("PartnerCountry").Leaf("genc:CountryAlpha3Code", country).Close();
        }

        writer.Identification("AgreementIdentification", agreement).Leaf("ForeignQueryReasonText", "Identity of an applicant.").Open("nc:Person");
        if (citizenship is not null)
        {
            writer.Open("nc:PersonCitizenship").Open("nc:PersonCitizenshipCountry").Leaf("genc:CountryAlpha3Code", citizenship).Close().Close();
        }

        return Enrolments.Text(writer.Open("PersonAugmentation").Identification("im:AlienNumberIdentification", aNumber).Close());
    }

    /// <summary>An officer's order of a third round.</summary>
    public static string Order(string id, string queryId, string officer = Officer) => Enrolments.Text(
        OfficerOf(Enrolments.HeaderOf("OrderForeignInformationRequest", id, "ELIS"), officer)
            .Identification("ForeignQueryIdentification", queryId)
            .Leaf("ForeignQueryReasonText", "The claim may have been decided already.")
            .Open("RequestedInformation").Leaf("RequestedInformationCode", "AsylumClaim").Close());

    /// <summary>A partner's answer to the first round.</summary>
    public static string First(string id, string queryId, string match = "Match", string country = "CAN") => Enrolments.Text(FirstAnswer(
        Enrolments.HeaderOf("DeliverForeignAnswerRequest", id, "IDENT").Identification("ForeignQueryIdentification", queryId), match, country));

    /// <summary>A first answer inside a message.</summary>
    public static MessageWriter FirstAnswer(MessageWriter writer, string match, string country)
    {
        writer.Open("FirstRoundAnswer").Leaf("ForeignMatchCode", match).Open("PartnerCountry").Leaf("genc:CountryAlpha3Code", country).Close()
            .Date("ForeignAnswerDate", new DateOnly(2026, 1, 15));
        if (match == "Match")
        {
            writer.Open("ForeignPartnerIdentification").Leaf("nc:IdentificationID", "CA-8831-0231").Close()
                .Open("ConfirmingBiographic").Open("nc:PersonName").Leaf("nc:PersonGivenName", "Yonas").Leaf("nc:PersonSurName", "Toldbythem").Close().Close();
        }

        return writer.Close();
    }

    /// <summary>A partner's answer to a later round: with a document, a photograph's worth of base64, and things that no agreement names.</summary>
    public static string Further(string id, string queryId, int round, string status = "Refugee claimant", string country = "CAN")
    {
        MessageWriter writer = Enrolments.HeaderOf("DeliverForeignAnswerRequest", id, "IDENT")
            .Identification("ForeignQueryIdentification", queryId)
            .Open("FurtherRoundAnswer")
            .Leaf("ForeignQueryRoundCode", round)
            .Leaf("ForeignMatchCode", "Match")
            .Open("PartnerCountry").Leaf("genc:CountryAlpha3Code", country).Close()
            .Date("ForeignAnswerDate", new DateOnly(2026, 1, 16))
            .Open("nc:Person")
            .Date("nc:PersonBirthDate", new DateOnly(1991, 2, 8))
            .Open("nc:PersonName").Leaf("nc:PersonGivenName", "Yonas").Leaf("nc:PersonSurName", "Toldbythem").Close()
            .Open("nc:PersonResidenceAddress").Leaf("nc:AddressFullText", "1 Overfull Road, Halifax").Close()
            .Identification("nc:PersonSSNIdentification", "123121234")
            .Open("PersonAugmentation")
            .Open("im:ImmigrationStatus").Leaf("nc:StatusText", status).Close()
            .Close()
            .Close()
            .Open("CaseDocument").Leaf("DocumentKindCode", "Passport")
            .Open("DocumentPageFile").Leaf("nc:Base64BinaryObject", Page).Leaf("nc:BinaryFormatText", "image/png").Close().Close()
            .Open("AgreedElement").Leaf("AgreedElementName", "TravelHistory").Leaf("AgreedElementText", "One entry.").Identification("AgreementIdentification", "OTHER").Close();
        return Enrolments.Text(writer.Leaf("ForeignAnswerText", "Asked for protection in 2021."));
    }

    /// <summary>What a round says, by its element's local name; null where it is not there.</summary>
    public static string? Said(PartnerCall call, string element)
    {
        using var request = XmlInfoset.Read(call.Xml, InfosetLimits.Default);
        InfosetElement found = request.Root.Own(element);
        return !found.IsPresent ? null : found.Id ?? found.FirstChild.TextOrNull ?? found.Text;
    }

    private static MessageWriter OfficerOf(MessageWriter writer, string email) => writer
        .Open("RequestingOfficer")
        .Open("nc:PersonName").Leaf("nc:PersonGivenName", "Dana").Leaf("nc:PersonSurName", "Whitfield").Close()
        .Open("nc:ContactInformation").Leaf("nc:ContactEmailID", email).Close()
        .Close();
}
