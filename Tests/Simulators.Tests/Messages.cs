using System.Xml.Linq;

namespace Simulators.Tests;

/// <summary>What the gateway sends to the partners, written by hand.</summary>
internal static class Messages
{
    private const string Prefixes =
        "xmlns:cpms='https://cpms.example/ns/exchange/1.0/' xmlns:nc='https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/' "
        + "xmlns:biom='https://docs.oasis-open.org/niemopen/ns/model/domains/biometrics/6.0/' xmlns:im='https://docs.oasis-open.org/niemopen/ns/model/domains/immigration/6.0/' "
        + "xmlns:genc='https://docs.oasis-open.org/niemopen/ns/model/codes/genc/6.0/'";

    private const string Encounter =
        "<cpms:Encounter><cpms:EncounterSourceCode>ApplicationSupportCenter</cpms:EncounterSourceCode><cpms:EncounterSourceSystemText>BET</cpms:EncounterSourceSystemText>"
        + "<cpms:EncounterSiteIdentification><nc:IdentificationID>XLA</nc:IdentificationID></cpms:EncounterSiteIdentification>"
        + "<cpms:EncounterDate><nc:Date>2026-11-22</nc:Date></cpms:EncounterDate></cpms:Encounter>";

    private const string Contact =
        "<nc:PersonName><nc:PersonSurName>Archambault</nc:PersonSurName></nc:PersonName><nc:ContactInformation><nc:ContactEmailID>a@partner.example</nc:ContactEmailID></nc:ContactInformation>";

    public static XElement Identify(string number, string image, string retention = "Always", string surName = "Doe") => Parse(
        "IdentifyRequest",
        number,
        $"<cpms:IdentifyOptions><cpms:EncounterRetentionCode>{retention}</cpms:EncounterRetentionCode><cpms:ResultDetailLevelCode>List</cpms:ResultDetailLevelCode></cpms:IdentifyOptions>{Encounter}{Person("A900000001", surName)}{Finger(image)}");

    public static XElement Verify(string number, string fin, string image, string surName = "Doe") => Parse(
        "VerifyRequest",
        number,
        "<cpms:VerifyOptions><cpms:EncounterRetentionCode>Always</cpms:EncounterRetentionCode><cpms:ResultDetailLevelCode>Summary</cpms:ResultDetailLevelCode></cpms:VerifyOptions>"
        + $"<cpms:VerifyTarget>{Fin(fin)}</cpms:VerifyTarget>{Encounter}{Person("A900000001", surName)}{Finger(image)}");

    public static XElement ReportMatch(string number, string fin) => Parse(
        "ReportMatchRequest",
        number,
        $"<cpms:MatchReport>{Fin(fin)}<cpms:EncounterReferenceIdentification><nc:IdentificationID>E-1</nc:IdentificationID></cpms:EncounterReferenceIdentification>"
        + "<cpms:EncounterDate><nc:Date>2026-11-22</nc:Date></cpms:EncounterDate><cpms:MatchDate><nc:Date>2026-11-22</nc:Date></cpms:MatchDate>"
        + "<cpms:VisibilityCode>DhsComponents</cpms:VisibilityCode></cpms:MatchReport>");

    public static XElement QueryPersonStatus(string number, params string[] aNumbers) =>
        Parse("QueryPersonStatusRequest", number, string.Concat(aNumbers.Select(aNumber => Person(aNumber, "Doe"))));

    public static XElement OpenCase(string number, string inquiry, string surName = "Perera") => Parse(
        "OpenCaseRequest",
        number,
        $"<cpms:InquiryMessageIdentification><nc:IdentificationID>{inquiry}</nc:IdentificationID></cpms:InquiryMessageIdentification><cpms:CaseInquiry>"
        + $"<cpms:InquiryTemplateCode>Uniform</cpms:InquiryTemplateCode><cpms:Requestor>{Contact}</cpms:Requestor><cpms:InquiryDate><nc:Date>2026-11-22</nc:Date></cpms:InquiryDate>"
        + "<cpms:InquiryReasonCode>RefugeeClaimant</cpms:InquiryReasonCode><cpms:InquiryPriorityCode>High</cpms:InquiryPriorityCode>"
        + $"<cpms:PartnerCountry><genc:CountryAlpha3Code>CAN</genc:CountryAlpha3Code></cpms:PartnerCountry>{Person("A900000555", surName)}</cpms:CaseInquiry>");

    public static XElement Round(string number, string query, int round, string? image) => Parse(
        "QueryForeignPartnerRequest",
        number,
        $"<cpms:ForeignQueryIdentification><nc:IdentificationID>{query}</nc:IdentificationID></cpms:ForeignQueryIdentification><cpms:ForeignQueryRoundCode>{round}</cpms:ForeignQueryRoundCode>"
        + "<cpms:PartnerCountry><genc:CountryAlpha3Code>CAN</genc:CountryAlpha3Code></cpms:PartnerCountry>"
        + "<cpms:AgreementIdentification><nc:IdentificationID>US-CAN-2012</nc:IdentificationID></cpms:AgreementIdentification>"
        + $"<cpms:PartnerCaseIdentification><nc:IdentificationID>FQ1</nc:IdentificationID></cpms:PartnerCaseIdentification>{(image is null ? "" : Finger(image))}");

    public static XElement InquiryAnswer(string number, string asked, string outcome) => Parse(
        "InquirePersonResponse",
        number,
        $"<cpms:ResponseCategoryCode>Final</cpms:ResponseCategoryCode><cpms:InquirePersonOutcomeCode>{outcome}</cpms:InquirePersonOutcomeCode>",
        $"<cpms:RelatedMessageIdentification><nc:IdentificationID>{asked}</nc:IdentificationID></cpms:RelatedMessageIdentification>");

    public static XElement Native(byte[] file) => new(XName.Get("NativeEBTSMessage", "http://ws.cjis.gov/2014/08/01/ngi/core/xsd"), Convert.ToBase64String(file));

    private static XElement Parse(string root, string number, string content, string headerEnd = "") => XElement.Parse(
        $"<cpms:{root} {Prefixes}><cpms:MessageHeader><cpms:MessageIdentification><nc:IdentificationID>{number}</nc:IdentificationID></cpms:MessageIdentification>"
        + "<cpms:OriginatingOrganization><nc:OrganizationName>CPMS</nc:OrganizationName></cpms:OriginatingOrganization>"
        + "<cpms:ReceivingOrganization><nc:OrganizationName>PARTNER</nc:OrganizationName></cpms:ReceivingOrganization>"
        + "<cpms:MessageCreationDateTime>2026-11-22T10:00:00Z</cpms:MessageCreationDateTime><cpms:MessagePurposeCode>Immigration</cpms:MessagePurposeCode>"
        + "<cpms:MessagePriorityCode>High</cpms:MessagePriorityCode>"
        + $"<cpms:ConversationIdentification><nc:IdentificationID>CONV-{number}</nc:IdentificationID></cpms:ConversationIdentification>{headerEnd}</cpms:MessageHeader>{content}</cpms:{root}>");

    /// <summary>A search with pictures of fingers.</summary>
    public static XElement IdentifyPrints(string number, params (int Position, byte[] Picture)[] fingers) => Parse(
        "IdentifyRequest",
        number,
        $"<cpms:IdentifyOptions><cpms:EncounterRetentionCode>Always</cpms:EncounterRetentionCode><cpms:ResultDetailLevelCode>List</cpms:ResultDetailLevelCode></cpms:IdentifyOptions>{Encounter}{Person("A900000001", "Doe")}{string.Concat(fingers.Select(finger => Finger(finger.Picture, finger.Position)))}");

    /// <summary>A comparison with pictures of fingers.</summary>
    public static XElement VerifyPrints(string number, string fin, params (int Position, byte[] Picture)[] fingers) => Parse(
        "VerifyRequest",
        number,
        "<cpms:VerifyOptions><cpms:EncounterRetentionCode>Always</cpms:EncounterRetentionCode><cpms:ResultDetailLevelCode>Summary</cpms:ResultDetailLevelCode></cpms:VerifyOptions>"
        + $"<cpms:VerifyTarget>{Fin(fin)}</cpms:VerifyTarget>{Encounter}{Person("A900000001", "Doe")}{string.Concat(fingers.Select(finger => Finger(finger.Picture, finger.Position)))}");

    private static string Fin(string fin) => $"<biom:FingerprintIdentification><nc:IdentificationID>{fin}</nc:IdentificationID></biom:FingerprintIdentification>";

    private static string Person(string aNumber, string surName) =>
        "<nc:Person><nc:PersonBirthDate><nc:Date>1980-01-02</nc:Date></nc:PersonBirthDate>"
        + "<nc:PersonBirthLocation><nc:Address><nc:AddressCountry><genc:CountryAlpha3Code>LKA</genc:CountryAlpha3Code></nc:AddressCountry></nc:Address></nc:PersonBirthLocation>"
        + $"<nc:PersonName><nc:PersonGivenName>Jan</nc:PersonGivenName><nc:PersonSurName>{surName}</nc:PersonSurName></nc:PersonName>"
        + $"<cpms:PersonAugmentation><im:AlienNumberIdentification><nc:IdentificationID>{aNumber}</nc:IdentificationID></im:AlienNumberIdentification></cpms:PersonAugmentation></nc:Person>";

    private static string Finger(string image) => Finger(System.Text.Encoding.UTF8.GetBytes(image), 1);

    private static string Finger(byte[] image, int position) =>
        $"<biom:Biometric><biom:FingerImpressionImageDetail><nc:Base64BinaryObject>{Convert.ToBase64String(image)}</nc:Base64BinaryObject>"
        + $"<nc:BinaryFormatText>image/x-grey</nc:BinaryFormatText><biom:ExemplarFingerPositionCode>{position}</biom:ExemplarFingerPositionCode></biom:FingerImpressionImageDetail></biom:Biometric>";
}
