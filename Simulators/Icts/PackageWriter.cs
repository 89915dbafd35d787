using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Biometrics.Imaging;
using Simulators.Hosting;
using Simulators.Wire;

namespace Simulators.Icts;

/// <summary>Writes the analysts' package: what they found about a person, with photograph and scanned documents.</summary>
internal sealed class PackageWriter(SimulatorContext context)
{
    private const int PhotographWidth = 120;

    private const int PhotographHeight = 160;

    /// <summary>The message DeliverCasePackage.</summary>
    /// <param name="answered">The case.</param>
    /// <param name="answer">What an analyst answers by hand; null invents everything.</param>
    public XElement Write(AnalystCase answered, AnalystAnswer? answer)
    {
        DateTimeOffset now = context.Clock.GetUtcNow();
        return new XElement(
            Names.Cpms + "DeliverCasePackageRequest",
            Names.Prefixes,
            Header.Request(PartnerCodes.Icts, answered.Number + (answer is null ? "-P1" : "-H" + now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)), now, answered.Priority, answered.Conversation),
            Parts.Identification(Names.Cpms + "CaseIdentification", answered.Number),
            Parts.Identification(Names.Cpms + "InquiryMessageIdentification", answered.Inquiry),
            new XElement(
                Names.Cpms + "CasePackage",
                Parts.Contact(Names.Cpms + "Reviewer", answer?.GivenName ?? "Marcus", answer?.SurName ?? "Feld", "Analysts of the simulated ICTS", "marcus.feld@icts.example", "+1 555 0177"),
                Parts.Day(Names.Cpms + "CaseResponseDate", now),
                Person(answered, now, answer?.Status ?? "Application pending"),
                Watchlist(now),
                Documents(answered, answer),
                answer is { IsOriginalAttached: true } ? new XElement(Names.Cpms + "OriginalInquiryFile", Binary(Encoding.UTF8.GetBytes(answered.InquiryXml), "application/xml")) : null,
                AgreedElement()));
    }

    private XElement Person(AnalystCase answered, DateTimeOffset now, string status)
    {
        var asked = XElement.Parse(answered.Person);
        return new XElement(
            Names.Nc + "Person",
            asked.Element(Names.Nc + "PersonBirthDate"),
            asked.Element(Names.Nc + "PersonBirthLocation"),
            Citizenship(asked),
            new XElement(Names.Nc + "PersonDigitalImage", Image(Photograph(answered.Number), "image/png", PhotographWidth, PhotographHeight)),
            asked.Elements(Names.Nc + "PersonName"),
            new XElement(Names.J + "PersonRaceCode", "UNKNOWN"),
            asked.Element(Names.J + "PersonSexCode") ?? new XElement(Names.J + "PersonSexCode", "U"),
            Identifiers(asked, now, status));
    }

    // Citizenship as known to the analysts: where the inquiry gives none, the country of birth.
    private static XElement? Citizenship(XElement asked)
    {
        string? country = (asked.Element(Names.Nc + "PersonCitizenship") ?? asked.Element(Names.Nc + "PersonBirthLocation"))
            ?.Descendants(Names.Genc + "CountryAlpha3Code").FirstOrDefault()?.Value;
        return country is null ? null : new XElement(Names.Nc + "PersonCitizenship", Parts.Country(Names.Nc + "PersonCitizenshipCountry", country));
    }

    private static XElement Identifiers(XElement asked, DateTimeOffset now, string status)
    {
        XElement? given = asked.Element(Names.Cpms + "PersonAugmentation");
        return new XElement(
            Names.Cpms + "PersonAugmentation",
            given?.Elements(Names.Im + "AlienNumberIdentification"),
            given?.Elements(Names.Biom + "FingerprintIdentification"),
            given?.Elements(Names.Cpms + "ForeignPartnerIdentification"),
            new XElement(
                Names.Im + "ImmigrationStatus",
                new XElement(Names.Nc + "StatusText", status),
                Parts.Day(Names.Nc + "StatusDate", now)));
    }

    private static XElement Watchlist(DateTimeOffset now) => new(
        Names.Cpms + "WatchlistStatus",
        new XElement(Names.Cpms + "WatchlistSourceCode", "Ident"),
        new XElement(Names.Cpms + "WatchlistStatusCode", "NotListed"),
        Parts.Day(Names.Cpms + "WatchlistStatusDate", now),
        new XElement(Names.Cpms + "WatchlistCategoryText", "Recidivist list"));

    private IEnumerable<XElement> Documents(AnalystCase answered, AnalystAnswer? answer) => answer is null
        ?
        [
            Document("Passport", "Passport, data page", answered.Country, answered.Number + "/passport"),
            Document("ImmigrationForm", "Application form, page 1", "USA", answered.Number + "/form"),
        ]
        : answer.Documents.Select(document => new XElement(
            Names.Cpms + "CaseDocument",
            new XElement(Names.Cpms + "DocumentKindCode", document.Kind),
            new XElement(Names.Cpms + "DocumentName", document.Name),
            new XElement(Names.Cpms + "DocumentPageFile", Binary(document.Bytes, document.Format))));

    private XElement Document(string kind, string title, string country, string name) => new(
        Names.Cpms + "CaseDocument",
        new XElement(Names.Cpms + "DocumentKindCode", kind),
        new XElement(Names.Cpms + "DocumentName", title),
        Parts.Day(Names.Cpms + "DocumentIssueDate", "2024-05-21"),
        Parts.Country(Names.Cpms + "DocumentIssuingCountry", country),
        new XElement(Names.Cpms + "DocumentPageFile", Binary(Page(name), "image/png")));

    private static XElement AgreedElement() => new(
        Names.Cpms + "AgreedElement",
        new XElement(Names.Cpms + "AgreedElementName", "TravelHistory"),
        new XElement(Names.Cpms + "AgreedElementText", "One entry in 2024 (fictional)."),
        Parts.Identification(Names.Cpms + "AgreementIdentification", "US-CAN-2012"));

    private static IEnumerable<XElement> Image(byte[] bytes, string format, int width, int height) =>
    [
        .. Binary(bytes, format),
        new(Names.Nc + "ImageHeightValue", height.ToString(CultureInfo.InvariantCulture)),
        new(Names.Nc + "ImageWidthValue", width.ToString(CultureInfo.InvariantCulture)),
    ];

    private static IEnumerable<XElement> Binary(byte[] bytes, string format) =>
    [
        new(
            Names.Nc + "BinaryHash",
            new XElement(Names.Nc + "BinaryHashCode", Convert.ToHexStringLower(SHA256.HashData(bytes))),
            new XElement(Names.Nc + "BinaryHashFunctionCode", "SHA-256")),
        new(Names.Nc + "Base64BinaryObject", Convert.ToBase64String(bytes)),
        new(Names.Nc + "BinaryFormatText", format),
        new(Names.Nc + "BinarySizeValue", bytes.Length.ToString(CultureInfo.InvariantCulture)),
    ];

    // A head and shoulders in grey, its tones following from the case.
    private byte[] Photograph(string name) => Draw(PhotographWidth, PhotographHeight, name, (x, y, tone) =>
    {
        bool isHead = Square(x - 60, 38) + Square(y - 62, 46) < 1;
        bool isShoulders = Square(x - 60, 62) + Square(y - 165, 58) < 1;
        return isHead ? 90 + tone : isShoulders ? 60 + (tone / 2) : 225;
    });

    // A page with lines of text that nobody can read.
    private byte[] Page(string name) => Draw(300, 210, name, (x, y, tone) =>
    {
        bool isInk = y % 14 is > 4 and < 10 && x is > 20 and < 280 && ((x * 7) + (y / 14 * (tone + 3))) % 11 < 6;
        return isInk ? 70 : 244;
    });

    private static double Square(double value, double unit) => value / unit * (value / unit);

    private byte[] Draw(int width, int height, string name, Func<int, int, int, int> shade)
    {
        int tone = int.Parse(InventedNumber.Digits(context.Options.Seed, name, 2), CultureInfo.InvariantCulture);
        byte[] pixels = [.. Enumerable.Range(0, width * height).Select(index => (byte)shade(index % width, index / width, tone))];
        return PngWriter.Write(new GrayImage(width, height, 150, pixels));
    }
}
