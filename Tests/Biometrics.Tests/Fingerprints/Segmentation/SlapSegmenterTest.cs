using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Matching;
using Biometrics.Fingerprints.Segmentation;
using Biometrics.Fingerprints.Synthesis;

namespace Biometrics.Tests.Fingerprints.Segmentation;

public sealed class SlapSegmenterTest
{
    // What boxes of one finger have in common at least.
    private const float LeastOverlap = 0.8f;

    private static IEnumerable<TestCaseData> Kinds()
    {
        yield return new TestCaseData(13, new SlapConditions { RotationRadians = -0.3f }).SetArgDisplayNames("right hand turned left");
        yield return new TestCaseData(14, new SlapConditions { RotationRadians = 0.3f }).SetArgDisplayNames("left hand turned right");
        yield return new TestCaseData(14, new SlapConditions { Pressure = -0.6f, SecondJoints = 1 }).SetArgDisplayNames("dry left hand with second joints");
        yield return new TestCaseData(13, new SlapConditions { Pressure = 0.5f, Background = 0.7f, SecondJoints = 0 }).SetArgDisplayNames("wet right hand on dirty glass");
        yield return new TestCaseData(13, new SlapConditions { Size = 0.8f, Noise = 0.6f }).SetArgDisplayNames("small noisy right hand");
        yield return new TestCaseData(15, new SlapConditions { RotationRadians = 0.15f }).SetArgDisplayNames("thumbs");
    }

    [TestCaseSource(nameof(Kinds))]
    public void Finds_the_first_joint_of_every_finger(int position, SlapConditions conditions) =>
        AssertFound(SyntheticSlap.Of(7, position, conditions, 3), position, []);

    [Test]
    public void Says_which_fingers_are_left_where_one_is_missing([Values(2, 4, 5, 8, 10)] int missing, [Values] bool isKnown)
    {
        int position = missing <= 5 ? 13 : 14;
        var slap = SyntheticSlap.Of(8, position, new SlapConditions { Missing = [missing], RotationRadians = 0.1f }, (ulong)missing);

        AssertFound(slap, position, isKnown ? [missing] : []);
    }

    [Test]
    public void A_long_run_of_hands_is_found_and_numbered()
    {
        int hands = Environment.GetEnvironmentVariable("CPMS_LONG") == "1" ? 300 : 4;
        (int fingers, int boxes, int numbers) = (0, 0, 0);
        var random = new Random(17);
        for (int hand = 0; hand < hands; hand++)
        {
            int position = 13 + (hand % 2);
            var conditions = new SlapConditions
            {
                RotationRadians = (random.NextSingle() - 0.5f) * 0.7f,
                Pressure = (random.NextSingle() - 0.5f) * 1.2f,
                Size = 0.8f + (0.3f * random.NextSingle()),
                SecondJoints = random.NextSingle(),
                Background = random.NextSingle(),
            };
            var slap = SyntheticSlap.Of((ulong)hand, position, conditions, (ulong)hand);
            var found = SlapSegmenter.Segment(slap.Image, position).Fingers;
            foreach (var truth in slap.Fingers)
            {
                var best = found.MaxBy(finger => finger.Box.Overlap(truth.Box));
                fingers++;
                boxes += best?.Box.Overlap(truth.Box) >= LeastOverlap ? 1 : 0;
                numbers += best?.Position == truth.Position ? 1 : 0;
            }
        }

        Assert.That(boxes, Is.GreaterThanOrEqualTo(0.98 * fingers));
        Assert.That(numbers, Is.GreaterThanOrEqualTo(0.98 * fingers));
    }

    [Test]
    public void A_finger_cut_out_of_a_slap_matches_its_single_print()
    {
        var slap = SyntheticSlap.Of(9, 13, new SlapConditions { RotationRadians = 0.25f }, 1);
        var index = SlapSegmenter.Segment(slap.Image, 13).Fingers[0];

        var cut = FingerprintTemplate.From(index.Cut(slap.Image));

        Assert.That(Matcher.Score(cut, FingerprintTemplate.From(SyntheticFinger.OfPerson(9, 2).Impression(0).Image)), Is.GreaterThan(Matcher.OneInThousand));
        Assert.That(Matcher.Score(cut, FingerprintTemplate.From(SyntheticFinger.OfPerson(9, 3).Impression(0).Image)), Is.LessThan(Matcher.OneInThousand));
    }

    [TestCase(1, 1)]
    [TestCase(40, 30)]
    [TestCase(700, 500)]
    public void An_empty_picture_has_no_fingers(int width, int height)
    {
        var found = SlapSegmenter.Segment(Impressions.Blank(width, height), 13);

        Assert.That(found.Fingers, Is.Empty);
        Assert.That(found.IsComplete, Is.False);
    }

    [TestCase(0)]
    [TestCase(10)]
    [TestCase(16)]
    public void What_is_no_slap_is_refused(int position) =>
        Assert.That(() => SlapSegmenter.Segment(Impressions.Blank(100, 100), position), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static void AssertFound(SyntheticSlap slap, int position, int[] missing)
    {
        var found = SlapSegmenter.Segment(slap.Image, position, missing).Fingers;

        Assert.That(found.Select(finger => finger.Position), Is.EqualTo(slap.Fingers.Select(finger => finger.Position)));
        Assert.That(found.Zip(slap.Fingers, (one, truth) => one.Box.Overlap(truth.Box)), Is.All.GreaterThanOrEqualTo(LeastOverlap));
    }
}
