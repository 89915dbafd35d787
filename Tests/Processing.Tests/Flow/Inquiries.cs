using Processing.Messages.Xml;

namespace Processing.Tests.Flow;

/// <summary>Builds the messages of a foreign partner's inquiry.</summary>
internal static class Inquiries
{
    // One grey pixel.
    private const string Page = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";

    /// <summary>An inquiry about a person.</summary>
    public static string About(string aNumber, string id, string country = "CAN", string owner = "USCIS")
    {
        MessageWriter writer = Enrolments.HeaderOf("InquirePersonRequest", id, "IDENT");
        Contact(writer, "Requestor")
            .Date("InquiryDate", new DateOnly(2026, 1, 14))
            .Leaf("InquiryReasonCode", "RefugeeClaimant")
            .Leaf("InquiryPriorityCode", "Medium")
            .Leaf("InquiryTemplateCode", "Uniform")
            .Open("PartnerCountry").Leaf("genc:CountryAlpha3Code", country).Close();
        Person(writer)
            .Open("InquiryEncounter").Identification("biom:EncounterIdentification", "220000000001").Close()
            .Open("MatchedIdentity")
            .Identification("biom:FingerprintIdentification", "1199887766")
            .Identification("im:AlienNumberIdentification", aNumber)
            .Open("BiometricSourceOrganization").Leaf("nc:OrganizationName", owner).Close()
            .Close();
        return Enrolments.Text(writer);
    }

    /// <summary>The analysts' package for an inquiry: with a number and an element that no agreement names, and with a document.</summary>
    public static string Package(string inquiry, string citizenship = "COL", string? id = null)
    {
        MessageWriter writer = Enrolments.HeaderOf("DeliverCasePackageRequest", id ?? "package-" + inquiry, "ICTS")
            .Identification("CaseIdentification", "CASE-1")
            .Identification("InquiryMessageIdentification", inquiry)
            .Open("CasePackage");
        Contact(writer, "Reviewer").Date("CaseResponseDate", new DateOnly(2026, 1, 20));
        Person(writer, citizenship, "123121234")
            .Open("CaseDocument")
            .Leaf("DocumentKindCode", "Passport")
            .Open("DocumentPageFile").Leaf("nc:Base64BinaryObject", Page).Leaf("nc:BinaryFormatText", "image/png").Close()
            .Close()
            .Open("AgreedElement")
            .Leaf("AgreedElementName", "TravelHistory")
            .Leaf("AgreedElementText", "One entry.")
            .Identification("AgreementIdentification", "OTHER-AGREEMENT")
            .Close();
        return Enrolments.Text(writer);
    }

    private static MessageWriter Contact(MessageWriter writer, string name) => writer
        .Open(name)
        .Open("nc:PersonName").Leaf("nc:PersonGivenName", "Simone").Leaf("nc:PersonSurName", "Archambault").Close()
        .Open("nc:ContactInformation").Leaf("nc:ContactEmailID", "simone@partner.example").Close()
        .Close();

    private static MessageWriter Person(MessageWriter writer, string? citizenship = null, string? number = null) => Citizenship(writer
        .Open("nc:Person")
        .Date("nc:PersonBirthDate", new DateOnly(1988, 7, 19))
        .Open("nc:PersonBirthLocation").Open("nc:Address").Open("nc:AddressCountry").Leaf("genc:CountryAlpha3Code", "COL").Close().Close().Close(), citizenship)
        .Open("nc:PersonName").Leaf("nc:PersonGivenName", "Eva").Leaf("nc:PersonSurName", "Muster").Close()
        .Leaf("j:PersonSexCode", "F")
        .Identification("nc:PersonSSNIdentification", number)
        .Close();

    private static MessageWriter Citizenship(MessageWriter writer, string? country) => country is null
        ? writer
        : writer.Open("nc:PersonCitizenship").Open("nc:PersonCitizenshipCountry").Leaf("genc:CountryAlpha3Code", country).Close().Close();
}
