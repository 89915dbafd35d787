using Processing.Messages.Xml;

namespace Processing.Tests.Flow;

/// <summary>Builds the messages of a foreign partner's inquiry.</summary>
internal static class Inquiries
{
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

    /// <summary>The analysts' package for an inquiry.</summary>
    public static string Package(string inquiry)
    {
        MessageWriter writer = Enrolments.HeaderOf("DeliverCasePackageRequest", "package-" + inquiry, "ICTS")
            .Identification("CaseIdentification", "CASE-1")
            .Identification("InquiryMessageIdentification", inquiry)
            .Open("CasePackage");
        Contact(writer, "Reviewer").Date("CaseResponseDate", new DateOnly(2026, 1, 20));
        return Enrolments.Text(Person(writer));
    }

    private static MessageWriter Contact(MessageWriter writer, string name) => writer
        .Open(name)
        .Open("nc:PersonName").Leaf("nc:PersonGivenName", "Simone").Leaf("nc:PersonSurName", "Archambault").Close()
        .Open("nc:ContactInformation").Leaf("nc:ContactEmailID", "simone@partner.example").Close()
        .Close();

    private static MessageWriter Person(MessageWriter writer) => writer
        .Open("nc:Person")
        .Date("nc:PersonBirthDate", new DateOnly(1988, 7, 19))
        .Open("nc:PersonBirthLocation").Open("nc:Address").Open("nc:AddressCountry").Leaf("genc:CountryAlpha3Code", "COL").Close().Close().Close()
        .Open("nc:PersonName").Leaf("nc:PersonGivenName", "Eva").Leaf("nc:PersonSurName", "Muster").Close()
        .Leaf("j:PersonSexCode", "F")
        .Close();
}
