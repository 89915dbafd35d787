using Biometrics.Itl.Views;
using Biometrics.Tests.Itl.Ebts;

namespace Biometrics.Tests.Itl.Views;

public sealed class ItlViewsTest
{
    [Test]
    public void Shows_what_a_submission_says()
    {
        ItlTransaction file = EbtsExamples.Complete("FAUF");

        InformationView header = file.Information();
        DescriptionView person = file.Descriptions().Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((header.Category, header.Priority, header.DomainVersion), Is.EqualTo(("FAUF", 6, "EBTS 10.0")));
            Assert.That(header.TransactionDate, Is.EqualTo(new DateOnly(2026, 11, 20)));
            Assert.That(header.Time, Is.EqualTo(EbtsExamples.Header.Time));
            Assert.That((person.Name, person.Sex, person.BirthPlace), Is.EqualTo(("DOE,JOHN QUINCY", "M", "MM")));
            Assert.That(person.BirthDates, Is.EqualTo([new DateOnly(1980, 2, 29)]));
            Assert.That(person.MiscellaneousNumbers, Is.EqualTo([("AR", "123456789")]));
            Assert.That(person.MissingFingers, Is.EqualTo([(5, "XX")]));
        }
    }

    [Test]
    public void Shows_what_images_say()
    {
        var file = ItlTransaction.Read(ItlFiles.Read("type-10-14-17-piv-index-iris.an2"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((file.Faces().Single().ImageType, file.Faces().Single().AcquisitionProfile), Is.EqualTo(("FACE", (int?)15)));
            Assert.That(file.Irises().Single().Eye, Is.EqualTo(2));
            Assert.That(file.Fingerprints().SelectMany(print => print.FingerPositions), Is.EqualTo([2, 7]));
            Assert.That(file.Fingerprints().First().Compression, Is.EqualTo(ItlCompression.JpegLossless));
        }
    }

    [Test]
    public void Shows_slaps_with_their_missing_finger()
    {
        FingerprintView left = ItlTransaction.Read(ItlFiles.Read("type-14-amp-nqm-utf8.an2")).Fingerprints().Last();

        Assert.That(left.MissingFingers, Is.EqualTo([(9, "XX")]));
        Assert.That(left.NistQualities, Is.EqualTo([(7, 2), (8, 2), (10, 3)]));
    }

    [TestCase("type-9-10-14.an2", true, 8, 48)]
    [TestCase("type-9-4-iafis.an2", false, 8, 48)]
    public void Shows_minutiae_of_either_block(string name, bool isStandard, int finger, int count)
    {
        MinutiaeView record = ItlTransaction.Read(ItlFiles.Read(name)).MinutiaeRecords().Single();

        Assert.That((record.IsStandard, record.FingerPosition, record.Minutiae.Count), Is.EqualTo((isStandard, (int?)finger, count)));
        Assert.That(record.Minutiae[0].Angle, Is.InRange(0, 359));
    }

    [Test]
    public void Missing_fields_are_not_there()
    {
        var empty = new FaceView(TaggedRecord.Create(10, 1, []));

        Assert.That((empty.Width, empty.Pose, empty.CapturedOn, empty.PixelsPerInch), Is.EqualTo(((int?)null, (string?)null, (DateOnly?)null, (int?)null)));
        Assert.That(empty.Data.IsEmpty, Is.True);
    }
}
