using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Matching;
using Biometrics.Fingerprints.Synthesis;
using Biometrics.Wsq;

namespace Biometrics.Tests.Fingerprints;

public sealed class ReceivedPrintTest
{
    private const ulong Person = 21;

    [TestCase("1", new[] { 1 })]
    [TestCase("10", new[] { 10 })]
    [TestCase("11", new[] { 1 })]
    [TestCase("12", new[] { 6 })]
    [TestCase("13", new[] { 2, 3, 4, 5 })]
    [TestCase("14", new[] { 10, 9, 8, 7 })]
    [TestCase("15", new[] { 6, 1 })]
    [TestCase("0", new int[0])]
    [TestCase("19", new int[0])]
    [TestCase("", new int[0])]
    [TestCase(null, new int[0])]
    public void A_position_names_its_fingers(string? position, int[] fingers) => Assert.That(ReceivedPrint.Fingers(position), Is.EqualTo(fingers));

    [TestCase(13)]
    [TestCase(15)]
    public void Fingers_of_a_slap_match_single_prints_of_the_same_person(int position)
    {
        var slap = SyntheticSlap.Of(Person, position, new SlapConditions { RotationRadians = 0.2f }, 5).Image;

        var found = ReceivedPrint.Extract($"{position}", WsqEncoder.Encode(slap), 0, 0, 0);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(found.Keys, Is.EquivalentTo(ReceivedPrint.Fingers($"{position}")));
            foreach ((int finger, var template) in found)
            {
                var single = FingerprintTemplate.From(SyntheticFinger.OfPerson(Person, finger).Impression(1).Image);
                Assert.That(Matcher.Score(template, single), Is.GreaterThan(Matcher.OneInTenThousand), $"finger {finger}");
            }
        }
    }

    [Test]
    public void Bare_pixels_are_read_by_the_size_that_the_message_tells()
    {
        var print = SyntheticFinger.OfPerson(Person, 2).Impression(0).Image;

        var found = ReceivedPrint.Extract("2", print.Pixels, print.Width, print.Height, 500);

        Assert.That(found.Keys, Is.EqualTo((int[])[2]));
    }

    [Test]
    public void What_is_no_print_has_no_fingers()
    {
        byte[] blank = PngWriter.Write(Impressions.Blank(300, 300));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ReceivedPrint.Extract("2", new byte[] { 1, 2, 3 }, 0, 0, 0), Is.Empty, "no image");
            Assert.That(ReceivedPrint.Extract("2", new byte[] { 1 }, 1, 1, 500), Is.Empty, "one pixel");
            Assert.That(ReceivedPrint.Extract("13", new byte[] { 1 }, 1, 1, 500), Is.Empty, "a slap of one pixel");
            Assert.That(ReceivedPrint.Extract("2", blank, 0, 0, 0), Is.Empty, "blank");
            Assert.That(ReceivedPrint.Extract("13", blank, 0, 0, 0), Is.Empty, "a blank slap");
            Assert.That(ReceivedPrint.Extract("2", blank, 0, 0, 7), Is.Empty, "an impossible resolution");
            Assert.That(ReceivedPrint.Extract("13", blank, 0, 0, 150), Is.Empty, "too coarse to take apart");
            Assert.That(ReceivedPrint.Extract(null, blank, 0, 0, 0), Is.Empty, "no position");
        }
    }
}
