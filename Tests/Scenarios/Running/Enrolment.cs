using System.Globalization;

namespace Scenarios.Running;

/// <summary>An enrolment to send: a person with an A-Number, and where asked fingerprints as raw grey squares.</summary>
/// <param name="Identification">The sender's message identification.</param>
/// <param name="ANumber">Nine digits.</param>
/// <param name="Form">The form number.</param>
/// <param name="Prints">How many fingers are sent, 0 to 10.</param>
internal sealed record Enrolment(string Identification, string ANumber, string Form, int Prints)
{
    private const int SidePixels = 32;

    /// <summary>The bare message.</summary>
    public string Xml =>
        $"""
        <cpms:EnrollEncounterRequest xmlns:cpms="https://cpms.example/ns/exchange/1.0/" xmlns:nc="https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/" xmlns:im="https://docs.oasis-open.org/niemopen/ns/model/domains/immigration/6.0/" xmlns:j="https://docs.oasis-open.org/niemopen/ns/model/domains/justice/6.0/" xmlns:biom="https://docs.oasis-open.org/niemopen/ns/model/domains/biometrics/6.0/">
        <cpms:MessageHeader>
        <cpms:MessageIdentification><nc:IdentificationID>{Identification}</nc:IdentificationID></cpms:MessageIdentification>
        <cpms:OriginatingOrganization><nc:OrganizationName>DHS</nc:OrganizationName><nc:OrganizationSubUnitName>ASC</nc:OrganizationSubUnitName><nc:OrganizationUnitName>USCIS</nc:OrganizationUnitName></cpms:OriginatingOrganization>
        <cpms:ReceivingOrganization><nc:OrganizationName>DHS</nc:OrganizationName><nc:OrganizationSubUnitName>CPMS</nc:OrganizationSubUnitName><nc:OrganizationUnitName>USCIS</nc:OrganizationUnitName></cpms:ReceivingOrganization>
        <cpms:MessageCreationDateTime>2026-01-13T08:10:00Z</cpms:MessageCreationDateTime>
        <cpms:MessagePurposeCode>Immigration</cpms:MessagePurposeCode>
        <cpms:MessagePriorityCode>Medium</cpms:MessagePriorityCode>
        </cpms:MessageHeader>
        <cpms:Encounter>
        <cpms:EncounterSourceCode>ApplicationSupportCenter</cpms:EncounterSourceCode>
        <cpms:EncounterSourceSystemText>BET</cpms:EncounterSourceSystemText>
        <cpms:EncounterSiteIdentification><nc:IdentificationID>ASC-XNA</nc:IdentificationID></cpms:EncounterSiteIdentification>
        <cpms:FormTypeCode>{Form}</cpms:FormTypeCode>
        <cpms:FilingDate><nc:Date>2026-01-05</nc:Date></cpms:FilingDate>
        <cpms:EncounterDate><nc:Date>2026-01-13</nc:Date></cpms:EncounterDate>
        {(Prints == 0 ? "<cpms:PrintsNotTakenReasonCode>NotRequired</cpms:PrintsNotTakenReasonCode>" : "")}
        </cpms:Encounter>
        <nc:Person>
        <nc:PersonBirthDate><nc:Date>1990-02-03</nc:Date></nc:PersonBirthDate>
        <nc:PersonName><nc:PersonGivenName>Test</nc:PersonGivenName><nc:PersonSurName>Person {ANumber}</nc:PersonSurName></nc:PersonName>
        <j:PersonSexCode>F</j:PersonSexCode>
        <cpms:PersonAugmentation><im:AlienNumberIdentification><nc:IdentificationID>A{ANumber}</nc:IdentificationID></im:AlienNumberIdentification></cpms:PersonAugmentation>
        </nc:Person>
        {string.Concat(Enumerable.Range(1, Prints).Select(Print))}
        </cpms:EnrollEncounterRequest>
        """;

    /// <summary>The message in a SOAP 1.1 envelope.</summary>
    public string Envelope =>
        $"""<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>{Xml}</soap:Body></soap:Envelope>""";

    private string Print(int finger)
    {
        byte[] pixels = new byte[SidePixels * SidePixels];
        new Random((int.Parse(ANumber, CultureInfo.InvariantCulture) % 1_000_000 * 100) + finger).NextBytes(pixels);
        return string.Create(CultureInfo.InvariantCulture, $"""
            <biom:Biometric><biom:FingerImpressionImageDetail>
            <nc:Base64BinaryObject>{Convert.ToBase64String(pixels)}</nc:Base64BinaryObject>
            <nc:BinaryFormatText>application/octet-stream</nc:BinaryFormatText>
            <nc:ImageHeightValue>{SidePixels}</nc:ImageHeightValue><nc:ImageWidthValue>{SidePixels}</nc:ImageWidthValue>
            <biom:ImageAugmentation><biom:ImageBitsPerPixelQuantity>8</biom:ImageBitsPerPixelQuantity><biom:ImageCompressionAlgorithmCode>0</biom:ImageCompressionAlgorithmCode>
            <biom:ImageHorizontalPixelDensityValue>500</biom:ImageHorizontalPixelDensityValue><biom:ImageScaleUnitsCode>1</biom:ImageScaleUnitsCode>
            <biom:ImageVerticalPixelDensityValue>500</biom:ImageVerticalPixelDensityValue></biom:ImageAugmentation>
            <biom:FrictionRidgeImageImpressionCaptureCategoryCode>1</biom:FrictionRidgeImageImpressionCaptureCategoryCode>
            <biom:ExemplarFingerPositionCode>{finger}</biom:ExemplarFingerPositionCode>
            </biom:FingerImpressionImageDetail></biom:Biometric>
            """);
    }
}
