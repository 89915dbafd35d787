using Biometrics.Itl;
using Processing.Messages;
using Processing.Messages.EnrollEncounter;
using Processing.Routing.Ebts;
using Processing.Stores.People;

namespace Processing.Tests.Routing.Ebts;

public sealed class EbtsFileWriterTest
{
    private static readonly EbtsHead Head = new()
    {
        Category = "FAUF",
        ControlNumber = "TCN0001",
        Originator = "DCCPMS00Z",
        Destination = "WVIAFIS0Z",
        Time = new DateTimeOffset(2026, 1, 15, 12, 0, 0, TimeSpan.Zero),
        Priority = 6,
    };

    [Test]
    public void The_file_reads_back_as_a_FAUF_with_its_prints()
    {
        ImageData image = Image("RAW", 40, 30, "2");

        var file = ItlTransaction.Read(EbtsFileWriter.Make(Enrolment(image), [new CarriedPrint(image, new byte[1200])], Head).ToArray());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(file.Category, Is.EqualTo("FAUF"));
            Assert.That(file.ControlNumber, Is.EqualTo("TCN0001"));
            Assert.That(file.Description?.Text(18), Is.EqualTo("MUSTER,EVA"));
            Assert.That(file.Description?.Text(17), Is.EqualTo("AR-A123456789"));
            Assert.That(file.Images.Single().Width, Is.EqualTo(40));
            Assert.That(file.Images.Single().FingerPositions[0], Is.EqualTo(2));
        }
    }

    // EBTS 10.0, FAUF: the mandatory fields of the Type-2 record.
    [TestCase(5)]
    [TestCase(37)]
    [TestCase(73)]
    [TestCase(22)]
    [TestCase(31)]
    [TestCase(32)]
    [TestCase(27)]
    [TestCase(18)]
    [TestCase(25)]
    [TestCase(24)]
    [TestCase(29)]
    [TestCase(20)]
    [TestCase(38)]
    public void Every_mandatory_field_is_there(int field)
    {
        ImageData image = Image("RAW", 40, 30, "2");

        var file = ItlTransaction.Read(EbtsFileWriter.Make(Enrolment(image), [new CarriedPrint(image, new byte[1200])], Head).ToArray());

        Assert.That(file.Description?.Text(field), Is.Not.Null.And.Not.Empty);
    }

    [TestCase("RAW", 40, "2", true)]
    [TestCase("WSQ", 40, "14", true)]
    [TestCase("PNG", 40, "2", false)]
    [TestCase("WSQ", 0, "2", false)]
    [TestCase("WSQ", 40, "19", false)]
    public void Carries_only_what_a_Type_4_record_can(string format, int width, string position, bool canCarry) =>
        Assert.That(EbtsFileWriter.CanCarry(Image(format, width, 30, position)), Is.EqualTo(canCarry));

    private static ImageData Image(string format, int width, int height, string position) => new()
    {
        Digest = new byte[32],
        LengthBytes = width * height,
        Modality = "Fingerprint",
        Position = position,
        Impression = "1",
        Format = format,
        Width = width,
        Height = height,
        ResolutionPpi = 500,
        CapturedOn = new DateOnly(2026, 1, 14),
    };

    private static Enrolment Enrolment(ImageData image) => new()
    {
        SourceCode = "ApplicationSupportCenter",
        SourceSystem = "BET",
        EncounterDate = new DateOnly(2026, 1, 14),
        Person = new PersonData
        {
            Names = [new PersonName("Muster", "Eva")],
            BirthDate = "1988-07-19",
            Sex = "F",
            Identifiers = [new PersonIdentifier(IdentifierKind.ANumber, "123456789")],
        },
        Images = [image],
        MissingFingers = ["5:UP"],
        EncounterXml = string.Empty,
        PersonXml = string.Empty,
    };
}
