using System.Globalization;
using System.Text;
using Benchmarks.Load;

namespace Benchmarks.Accept;

/// <summary>An enrolment of about 10 KB without images, or of about 1 MB with two, in which the identification and the images differ each time.</summary>
internal static class AcceptMessage
{
    private const int Names = 55;

    private const int ImageCharacters = 500_000;

    private const int ImageSide = 612;

    /// <summary>The request to send.</summary>
    /// <param name="gateway">Where to.</param>
    /// <param name="password">The password of partner ASC.</param>
    /// <param name="images">How many images, 0 or more.</param>
    /// <param name="imageCharacters">Characters of base64 an image, a multiple of 4.</param>
    public static LoadRequest Request(Uri gateway, string password, int images, int imageCharacters = ImageCharacters)
    {
        string credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes("ASC:" + password));
        string headers = $"Content-Type: text/xml; charset=utf-8\r\nSOAPAction: \"\"\r\nAuthorization: Basic {credentials}\r\n";
        return LoadRequest.Post(new Uri(gateway, "/services/exchange"), headers, Encoding.UTF8.GetBytes(Envelope(images, imageCharacters)));
    }

    private static string Envelope(int images, int imageCharacters) =>
        $"""
        <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>
        <cpms:EnrollEncounterRequest xmlns:cpms="https://cpms.example/ns/exchange/1.0/" xmlns:nc="https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/" xmlns:im="https://docs.oasis-open.org/niemopen/ns/model/domains/immigration/6.0/" xmlns:j="https://docs.oasis-open.org/niemopen/ns/model/domains/justice/6.0/" xmlns:biom="https://docs.oasis-open.org/niemopen/ns/model/domains/biometrics/6.0/">
          <cpms:MessageHeader>
            <cpms:MessageIdentification><nc:IdentificationID>LOAD-{LoadRequest.NumberMark}</nc:IdentificationID></cpms:MessageIdentification>
            <cpms:OriginatingOrganization><nc:OrganizationName>DHS</nc:OrganizationName><nc:OrganizationSubUnitName>ASC</nc:OrganizationSubUnitName><nc:OrganizationUnitName>USCIS</nc:OrganizationUnitName></cpms:OriginatingOrganization>
            <cpms:ReceivingOrganization><nc:OrganizationName>DHS</nc:OrganizationName><nc:OrganizationSubUnitName>CPMS</nc:OrganizationSubUnitName><nc:OrganizationUnitName>USCIS</nc:OrganizationUnitName></cpms:ReceivingOrganization>
            <cpms:MessageCreationDateTime>2026-01-13T08:10:00Z</cpms:MessageCreationDateTime>
            <cpms:MessagePurposeCode>Immigration</cpms:MessagePurposeCode>
            <cpms:MessagePriorityCode>Medium</cpms:MessagePriorityCode>
          </cpms:MessageHeader>
          <cpms:Encounter>
            <cpms:EncounterSourceCode>OtherLocation</cpms:EncounterSourceCode>
            <cpms:EncounterSourceSystemText>GLOBAL</cpms:EncounterSourceSystemText>
            <cpms:EncounterSiteIdentification><nc:IdentificationID>ASC-XNA</nc:IdentificationID></cpms:EncounterSiteIdentification>
            <cpms:FormTypeCode>I-590</cpms:FormTypeCode>
            <cpms:FilingDate><nc:Date>2026-01-05</nc:Date></cpms:FilingDate>
            <cpms:EncounterDate><nc:Date>2026-01-13</nc:Date></cpms:EncounterDate>
            {(images == 0 ? "<cpms:PrintsNotTakenReasonCode>NotRequired</cpms:PrintsNotTakenReasonCode>" : "")}
          </cpms:Encounter>
          <nc:Person>
            <nc:PersonBirthDate><nc:Date>1990-02-03</nc:Date></nc:PersonBirthDate>
            {string.Concat(Enumerable.Range(0, Names).Select(Name))}
            <j:PersonSexCode>F</j:PersonSexCode>
          </nc:Person>
          {string.Concat(Enumerable.Range(1, images).Select(finger => Image(finger, imageCharacters)))}
        </cpms:EnrollEncounterRequest>
        </soap:Body></soap:Envelope>
        """;

    private static string Name(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"<nc:PersonName><nc:PersonGivenName>Given{number}</nc:PersonGivenName><nc:PersonMiddleName>Middle</nc:PersonMiddleName><nc:PersonSurName>Family {LoadRequest.NumberMark}</nc:PersonSurName></nc:PersonName>\n");

    private static string Image(int finger, int characters)
    {
        string content = LoadRequest.NumberMark + new string('A', characters - LoadRequest.NumberMark.Length - 4) + string.Create(CultureInfo.InvariantCulture, $"AA{finger:D2}");
        return string.Create(CultureInfo.InvariantCulture, $"""
            <biom:Biometric><biom:FingerImpressionImageDetail><nc:Base64BinaryObject>{content}</nc:Base64BinaryObject>
            <nc:BinaryFormatText>application/octet-stream</nc:BinaryFormatText>
            <nc:ImageHeightValue>{ImageSide}</nc:ImageHeightValue><nc:ImageWidthValue>{ImageSide}</nc:ImageWidthValue>
            <biom:ImageAugmentation><biom:ImageBitsPerPixelQuantity>8</biom:ImageBitsPerPixelQuantity><biom:ImageCompressionAlgorithmCode>0</biom:ImageCompressionAlgorithmCode></biom:ImageAugmentation>
            <biom:FrictionRidgeImageImpressionCaptureCategoryCode>1</biom:FrictionRidgeImageImpressionCaptureCategoryCode>
            <biom:ExemplarFingerPositionCode>{finger}</biom:ExemplarFingerPositionCode></biom:FingerImpressionImageDetail></biom:Biometric>

            """);
    }
}
