using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Matching;
using Biometrics.Fingerprints.Minutiae;
using Biometrics.Fingerprints.Synthesis;

namespace Biometrics.Tests.Fingerprints.Synthesis;

public sealed class SyntheticTruthTest
{
    [Test]
    public void The_extractor_finds_the_true_minutiae_of_every_class([Values] FingerPattern pattern)
    {
        var impression = SyntheticFinger.Of(40, pattern).Impression(new ImpressionConditions { RotationRadians = 0.5f, DistortionPixels = 5 }, 1);

        var found = FingerprintTemplate.From(impression.Image).Minutiae.Items;

        Assert.That(impression.Minutiae.Items, Has.Count.InRange(25, 110));
        Assert.That(impression.Minutiae.Items.Count(truth => found.Any(other => IsNear(truth, other))), Is.GreaterThan(0.75 * impression.Minutiae.Items.Count));
    }

    [Test]
    public void Bad_impressions_of_a_finger_still_match_and_other_fingers_do_not()
    {
        var finger = SyntheticFinger.Of(3);
        var good = FingerprintTemplate.From(finger.Impression(0).Image);
        var bad = FingerprintTemplate.From(finger.Impression(ImpressionConditions.Draw(5, 0.4f), 9).Image);
        var other = FingerprintTemplate.From(SyntheticFinger.Of(4).Impression(0).Image);

        Assert.That(Matcher.Score(good, bad), Is.GreaterThan(Matcher.OneInThousand));
        Assert.That(Matcher.Score(good, other), Is.LessThan(Matcher.OneInThousand));
    }

    [Test]
    public void Over_pressed_prints_are_darker_than_dry_ones()
    {
        var finger = SyntheticFinger.Of(6);

        Assert.That(
            Mean(finger.Impression(new ImpressionConditions { Pressure = 0.8f }, 1).Image),
            Is.LessThan(Mean(finger.Impression(new ImpressionConditions { Pressure = -0.8f }, 1).Image) - 40));
    }

    [Test]
    public void A_partial_print_shows_its_share()
    {
        var finger = SyntheticFinger.Of(6);
        int whole = finger.Impression(new ImpressionConditions(), 1).Minutiae.Items.Count;

        Assert.That(finger.Impression(new ImpressionConditions { VisibleShare = 0.4f }, 1).Minutiae.Items.Count, Is.InRange(whole * 0.15, whole * 0.65));
    }

    [Test]
    public void Distortion_draws_minutiae_aside_by_no_more_than_told()
    {
        var finger = SyntheticFinger.Of(8);
        var plain = finger.Impression(new ImpressionConditions(), 1).Minutiae.Items;
        var drawn = finger.Impression(new ImpressionConditions { DistortionPixels = 10 }, 1).Minutiae.Items;

        double farthest = drawn.Max(one => plain.Where(other => other.Kind == one.Kind && other.Direction == one.Direction)
            .Select(other => Math.Sqrt(Math.Pow(one.X - other.X, 2) + Math.Pow(one.Y - other.Y, 2))).Where(distance => distance < 25).DefaultIfEmpty(0).Min());

        Assert.That(farthest, Is.InRange(2, 12));
    }

    [Test]
    public void Classes_come_as_among_people()
    {
        var drawn = Enumerable.Range(0, 2_000).Select(seed => SyntheticMinutiae.Of((ulong)seed).Pattern).ToList();

        Assert.That(drawn.Count(pattern => pattern == FingerPattern.Whorl) / 2_000d, Is.EqualTo(0.279).Within(0.04));
        Assert.That(drawn.Count(pattern => pattern is FingerPattern.Arch or FingerPattern.TentedArch) / 2_000d, Is.EqualTo(0.066).Within(0.02));
    }

    [Test]
    public void Templates_alone_match_their_own_finger_only()
    {
        var own = SyntheticMinutiae.Of(1);
        var first = FingerprintTemplate.From(own.Impression(0));
        var second = FingerprintTemplate.From(own.Impression(1));
        var other = FingerprintTemplate.From(SyntheticMinutiae.Of(2).Impression(0));

        Assert.That(Matcher.Score(first, second), Is.GreaterThan(Matcher.Score(first, other)));
        Assert.That(own.Impression(1).Items, Is.EqualTo(SyntheticMinutiae.Of(1).Impression(1).Items));
    }

    [Test]
    public void A_template_has_the_minutiae_of_its_impression_and_the_flow_along_them()
    {
        var finger = SyntheticMinutiae.Of(3);
        var template = finger.Template(1);
        var minutiae = template.Minutiae.Items;
        var steady = finger.Template(1, new TemplateConditions { Spurious = 0, DirectionNoiseRadians = 0, FlowNoiseRadians = 0 });

        // Minutiae point along the ridges, one way or the other; twice the direction is the angle of the flow.
        int[] away =
        [
            .. steady.Minutiae.Items
                .Select(one => (one.Direction, Cell: steady.Flow.At(one.X, one.Y)))
                .Where(one => one.Cell != 0)
                .Select(one => Math.Abs((int)unchecked((sbyte)(one.Cell - (2 * one.Direction))))),
        ];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(minutiae, Is.EqualTo(finger.Impression(1).Items));
            Assert.That(template.ToBytes(), Is.EqualTo(SyntheticMinutiae.Of(3).Template(1).ToBytes()));
            Assert.That(away.Order().ElementAt(away.Length * 8 / 10), Is.LessThan(24));
            Assert.That(Matcher.Score(template, finger.Template(0)), Is.GreaterThan(Matcher.OneInTenThousand));
            Assert.That(Matcher.Score(template, SyntheticMinutiae.Of(4).Template(0)), Is.LessThan(Matcher.OneInThousand));
        }
    }

    [Test]
    public void Many_fingers_of_minutiae_are_made_in_no_time()
    {
        long minutiae = 0;
        for (ulong seed = 0; seed < 5_000; seed++)
        {
            minutiae += SyntheticMinutiae.Of(seed).Impression(0).Items.Count;
        }

        Assert.That(minutiae / 5_000, Is.InRange(25, 65));
    }

    private static bool IsNear(Minutia one, Minutia other)
    {
        int turn = (one.Direction - other.Direction) & 255;
        return Math.Abs(one.X - other.X) < 10 && Math.Abs(one.Y - other.Y) < 10 && Math.Min(turn, 256 - turn) < 28;
    }

    private static double Mean(GrayImage image) => image.Pixels.ToArray().Average(pixel => (double)pixel);
}
