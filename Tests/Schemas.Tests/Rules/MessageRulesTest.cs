using System.Globalization;
using System.Text;
using System.Xml.Schema;
using Schemas.Infoset;
using Schemas.Rules;
using Schemas.Tests.Infoset;
using Schemas.Validation;

namespace Schemas.Tests.Rules;

internal sealed class MessageRulesTest
{
    /// <summary>A PNG of 24 by 24 pixels, 86 bytes.</summary>
    private const string Image =
        "iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAAAAADFHGIkAAAAHUlEQVR42mPQ+P8fK2LAIa7BgEP8P8OoUaNGwRAAhKWckMXKI3cAAAAASUVORK5CYII=";

    private const string Digest = "63abae926374f9315a38e7861440ff0d338747b880a87268a812c52351266d1c";

    private static readonly DateTimeOffset Now = new(2026, 1, 14, 12, 0, 0, TimeSpan.Zero);

    [TestCase("2026-01-14T12:05:00Z", "")]
    [TestCase("2026-01-14T12:05:01Z", "3001")]
    [TestCase("2026-01-14T13:00:00+01:00", "")]
    [TestCase("2026-01-14T12:00:00-01:00", "3001")]
    public void Creation_time_is_not_in_the_future(string time, string codes) =>
        Assert.That(Codes($"<c:MessageHeader><c:MessageCreationDateTime>{time}</c:MessageCreationDateTime></c:MessageHeader>"), Is.EqualTo(codes));

    [TestCase("Date", "1990-01-01", "2026-01-13", "")]
    [TestCase("Date", "2026-01-13", "2026-01-13", "")]
    [TestCase("Date", "2026-01-14", "2026-01-11", "3002")]
    [TestCase("YearDate", "2026", "2026-01-13", "")]
    [TestCase("YearMonthDate", "2026-01", "2026-01-13", "")]
    [TestCase("YearDate", "2027", "2026-01-13", "3002")]
    [TestCase("Date", "1990-01-01", "2026-01-17", "3003")]
    public void Birth_encounter_and_creation_are_in_order(string kind, string birth, string encounter, string codes) =>
        Assert.That(Codes($"""
            <c:MessageHeader><c:MessageCreationDateTime>2026-01-14T12:00:00Z</c:MessageCreationDateTime></c:MessageHeader>
            <c:Encounter><c:EncounterDate><nc:Date>{encounter}</nc:Date></c:EncounterDate></c:Encounter>
            <nc:Person><nc:PersonBirthDate><nc:{kind}>{birth}</nc:{kind}></nc:PersonBirthDate></nc:Person>
            """), Is.EqualTo(codes));

    [TestCase("im:AlienNumberIdentification", "A1234567", "")]
    [TestCase("im:AlienNumberIdentification", "A123456789", "")]
    [TestCase("im:AlienNumberIdentification", "A000000000", "3004")]
    [TestCase("im:AlienNumberIdentification", "A123456", "3004")]
    [TestCase("im:AlienNumberIdentification", "A123-456-789", "3004")]
    [TestCase("im:ImmigrationReceiptNumberIdentification", "IOE0900000017", "")]
    [TestCase("im:ImmigrationReceiptNumberIdentification", "XYZ0900000017", "3006")]
    [TestCase("im:ImmigrationReceiptNumberIdentification", "IOE090000001", "3005")]
    [TestCase("im:ImmigrationReceiptNumberIdentification", "ioe0900000017", "3005")]
    [TestCase("nc:PersonSSNIdentification", "078051120", "")]
    [TestCase("nc:PersonSSNIdentification", "000051120", "3007")]
    [TestCase("nc:PersonSSNIdentification", "666051120", "3007")]
    [TestCase("nc:PersonSSNIdentification", "900051120", "3007")]
    [TestCase("nc:PersonSSNIdentification", "078001120", "3007")]
    [TestCase("nc:PersonSSNIdentification", "078050000", "3007")]
    [TestCase("nc:PersonSSNIdentification", "07805112", "3007")]
    [TestCase("im:AdmissionIdentification", "12345678901", "")]
    [TestCase("im:AdmissionIdentification", "123456789A1", "")]
    [TestCase("im:AdmissionIdentification", "12345678A01", "3009")]
    [TestCase("im:AdmissionIdentification", "1234567890", "3009")]
    public void Identifiers_have_their_form(string element, string text, string codes) =>
        Assert.That(Codes($"<{element}><nc:IdentificationID>{text}</nc:IdentificationID></{element}>"), Is.EqualTo(codes));

    [TestCase("N0090000017", "")]
    [TestCase("0090000017", "3008")]
    [TestCase("M0090000017", "3008")]
    public void Sevis_numbers_have_their_form(string text, string codes) =>
        Assert.That(Codes($"<im:SEVISID>{text}</im:SEVISID>"), Is.EqualTo(codes));

    [TestCase(Digest, "SHA-256", "")]
    [TestCase("00" + Digest, "SHA-256", "3010")]
    [TestCase(Digest, "SHA-1", "3010")]
    public void A_digest_is_that_of_the_bytes(string digest, string function, string codes) =>
        Assert.That(Codes(File($"<nc:BinaryHash><nc:BinaryHashCode>{digest}</nc:BinaryHashCode><nc:BinaryHashFunctionCode>{function}</nc:BinaryHashFunctionCode></nc:BinaryHash>", string.Empty)), Is.EqualTo(codes));

    [TestCase("<nc:BinarySizeValue>86</nc:BinarySizeValue>", "")]
    [TestCase("<nc:BinarySizeValue>86.0</nc:BinarySizeValue>", "")]
    [TestCase("<nc:BinarySizeValue>116</nc:BinarySizeValue>", "3011")]
    [TestCase("<nc:BinaryFormatText>image/png</nc:BinaryFormatText>", "")]
    [TestCase("<nc:BinaryFormatText>image/jpeg</nc:BinaryFormatText>", "3012")]
    [TestCase("<nc:BinaryFormatText>text/plain</nc:BinaryFormatText>", "")]
    [TestCase("<nc:ImageHeightValue>24</nc:ImageHeightValue><nc:ImageWidthValue>24</nc:ImageWidthValue>", "")]
    [TestCase("<nc:ImageHeightValue>25</nc:ImageHeightValue><nc:ImageWidthValue>99999999999999</nc:ImageWidthValue>", "3013 3013")]
    public void What_is_stated_of_an_image_is_so(string stated, string codes) => Assert.That(Codes(File(string.Empty, stated)), Is.EqualTo(codes));

    [Test]
    public void What_is_stated_of_a_part_is_so()
    {
        const string Include = "<x:Include xmlns:x='http://www.w3.org/2004/08/xop/include' href='cid:1'/>";
        string stated = "<nc:BinarySizeValue>86</nc:BinarySizeValue><nc:BinaryFormatText>image/png</nc:BinaryFormatText><nc:ImageWidthValue>23</nc:ImageWidthValue>";
        using var infoset = Documents.Read(Document(File(string.Empty, stated).Replace(Image, Include)), ("1", Convert.FromBase64String(Image)));

        Assert.That(Codes(infoset), Is.EqualTo("3013"));
    }

    [TestCase("A123456789", "A123456780", "")]
    [TestCase("A123456789", "A123456789", "3014")]
    public void The_same_identifier_twice_is_pointed_out(string first, string second, string codes)
    {
        const string Form = "<im:AlienNumberIdentification><nc:IdentificationID>{0}</nc:IdentificationID></im:AlienNumberIdentification>";
        string both = string.Format(CultureInfo.InvariantCulture, Form, first) + string.Format(CultureInfo.InvariantCulture, Form, second);

        Assert.That(Codes($"<c:PersonAugmentation>{both}</c:PersonAugmentation>"), Is.EqualTo(codes));
    }

    [Test]
    public void A_rule_that_fails_is_never_a_pass()
    {
        var validator = new MessageValidator(AnyRoot(), ValidationLimits.Default, TimeProvider.System, [new BrokenRule()]);
        using var infoset = Documents.Read("<Root/>");
        var report = validator.Validate(infoset, infoset.Root);

        Assert.That((report.Verdict, report.Findings.Single().Code), Is.EqualTo((Verdict.Undetermined, "CPMS-3090")));
    }

    [Test]
    public void Documents_read_before_the_rules_were_made_are_checked_all_the_same()
    {
        string name = "Early" + Guid.CreateVersion7().ToString("N");
        using var infoset = Documents.Read($"<{name}/>");
        var findings = new FindingList(1);
        new RuleCheck([new MurmuringRule(name)], TimeProvider.System, ValidationLimits.Default).Run(infoset.Root, findings);

        Assert.That(findings.Total, Is.EqualTo(1));
    }

    [Test]
    public void A_warning_leaves_a_message_valid()
    {
        var validator = new MessageValidator(AnyRoot(), ValidationLimits.Default, TimeProvider.System, [new MurmuringRule("Root")]);
        using var infoset = Documents.Read("<Root/>");
        var report = validator.Validate(infoset, infoset.Root);

        Assert.That((report.Verdict, report.FindingsTotal), Is.EqualTo((Verdict.Valid, 1)));
    }

    private static string File(string before, string after) =>
        $"<nc:File>{before}<nc:Base64BinaryObject>{Image}</nc:Base64BinaryObject>{after}</nc:File>";

    private static string Document(string content) => $"""
        <Root xmlns:c="https://cpms.example/ns/exchange/1.0/" xmlns:nc="https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/" xmlns:im="https://docs.oasis-open.org/niemopen/ns/model/domains/immigration/6.0/">{content}</Root>
        """;

    private static string Codes(string content)
    {
        using var infoset = Documents.Read(Document(content));
        return Codes(infoset);
    }

    private static string Codes(XmlInfoset infoset)
    {
        var findings = new FindingList(100);
        var check = new RuleCheck(RuleSet.All, new FixedClock(Now), ValidationLimits.Default);

        Assert.That(check.Run(infoset.Root, findings), Is.True);
        return string.Join(' ', findings.InDocumentOrder().Select(finding => finding.Code[5..]));
    }

    private static XmlSchemaSet AnyRoot()
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        var schema = new XmlSchema();
        schema.Items.Add(new XmlSchemaElement { Name = "Root" });
        set.Add(schema);
        set.Compile();
        return set;
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    private sealed class BrokenRule : IMessageRule
    {
        public FindingDescription Description { get; } = new("CPMS-3999", Severity.Error, "Broken.", string.Empty, string.Empty);

        public IReadOnlyList<XmlName> Subjects { get; } = [new(string.Empty, "Root")];

        public void Check(in RuleContext context, InfosetElement subject) => throw new FormatException(Encoding.UTF8.WebName);
    }

    private sealed class MurmuringRule(string name) : IMessageRule
    {
        public FindingDescription Description { get; } = new("CPMS-3998", Severity.Warning, "Hm.", string.Empty, string.Empty);

        public IReadOnlyList<XmlName> Subjects { get; } = [new(string.Empty, name)];

        public void Check(in RuleContext context, InfosetElement subject) => context.Report(subject);
    }
}
