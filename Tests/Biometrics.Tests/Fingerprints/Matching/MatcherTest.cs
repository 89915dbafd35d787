using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Matching;
using Biometrics.Fingerprints.Minutiae;

namespace Biometrics.Tests.Fingerprints.Matching;

public sealed class MatcherTest
{
    [Test]
    public void Impressions_of_one_finger_match([Range(0, 5)] int finger) =>
        Assert.That(Matcher.Score(Impressions.Template(finger, 0), Impressions.Template(finger, 1)), Is.GreaterThan(Matcher.OneInTenThousand));

    [Test]
    public void The_best_different_finger_is_far_below_the_worst_same_one()
    {
        var different = from one in Enumerable.Range(0, 12)
                        from other in Enumerable.Range(0, 12)
                        where one / 2 != other / 2
                        select Matcher.Score(Impressions.Template(one / 2, one % 2), Impressions.Template(other / 2, other % 2));
        var same = Enumerable.Range(0, 6).Select(finger => Matcher.Score(Impressions.Template(finger, 0), Impressions.Template(finger, 1)));

        // Drawn fingers are more alike than those of people: few patterns, all in the middle of the glass.
        Assert.That(different.Max(), Is.LessThan(same.Min() / 2));
    }

    [Test]
    public void The_score_is_the_same_both_ways_round()
    {
        (FingerprintTemplate One, FingerprintTemplate Other)[] pairs =
        [
            .. from one in Enumerable.Range(0, 12)
               from other in Enumerable.Range(0, one)
               select (Impressions.Template(one / 2, one % 2), Impressions.Template(other / 2, other % 2)),
        ];

        Assert.That(pairs.Select(pair => Matcher.Score(pair.One, pair.Other)), Is.EqualTo(pairs.Select(pair => Matcher.Score(pair.Other, pair.One))));
    }

    [Test]
    public void An_empty_print_scores_nothing()
    {
        var empty = FingerprintTemplate.From(Impressions.Blank(200, 200));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Matcher.Score(empty, Impressions.Template(0, 0)), Is.Zero);
            Assert.That(Matcher.Score(empty, empty), Is.Zero);
        }
    }

    [Test]
    public void Hundreds_of_minutiae_are_a_result()
    {
        var random = new Random(7);
        Minutia[] many = [.. Enumerable.Range(0, 255).Select(_ => new Minutia((short)random.Next(500), (short)random.Next(500), (byte)random.Next(256), MinutiaKind.Ending, 50))];
        var template = FingerprintTemplate.From(new MinutiaSet(500, 500, many));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Matcher.Score(template, template), Is.GreaterThan(Matcher.OneInTenThousand));
            Assert.That(Matcher.Score(template, Impressions.Template(0, 0)), Is.LessThan(Matcher.OneInThousand));
        }
    }

    [Test]
    public void Minutiae_all_in_one_place_are_a_result()
    {
        var same = new Minutia(100, 100, 7, MinutiaKind.Ending, 50);
        var template = FingerprintTemplate.From(new MinutiaSet(200, 200, [.. Enumerable.Repeat(same, 60)]));

        Assert.That(Matcher.Score(template, template), Is.InRange(0, 3000));
    }

    [Test]
    public void Minutiae_without_a_picture_match_too()
    {
        var one = FingerprintTemplate.From(Impressions.Template(3, 0).Minutiae);
        var other = FingerprintTemplate.From(Impressions.Template(3, 1).Minutiae);
        var different = FingerprintTemplate.From(Impressions.Template(4, 1).Minutiae);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Matcher.Score(one, other), Is.GreaterThan(Matcher.OneInThousand));
            Assert.That(Matcher.Score(one, different), Is.LessThan(Matcher.OneInThousand));
        }
    }

    [Test]
    public void A_turned_print_matches([Values(40, 64, 110, 128, 200)] int steps)
    {
        var set = Impressions.Template(1, 0).Minutiae;
        var turned = FingerprintTemplate.From(new MinutiaSet(700, 700, [.. set.Items.Select(one => Turn(one, steps))]));

        float score = Matcher.Score(turned, FingerprintTemplate.From(set));

        // More than a quarter turn is beyond what a finger on a glass can do: it is not searched for, and what is found all the same counts little.
        Assert.That(score, steps is > 64 and < 192 ? Is.LessThan(2 * Matcher.OneInThousand) : Is.GreaterThan(20 * Matcher.OneInThousand));
    }

    [Test]
    public void The_explanation_pairs_minutiae_and_tells_the_same_score()
    {
        var probe = Impressions.Template(0, 0);
        var candidate = Impressions.Template(0, 1);

        var explanation = Matcher.Explain(probe, candidate);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(explanation.Score, Is.EqualTo(Matcher.Score(probe, candidate)));
            Assert.That(explanation.Pairs, Has.Count.GreaterThan(8));
            Assert.That(explanation.Pairs.Select(pair => pair.Probe), Is.SubsetOf(probe.Minutiae.Items).And.Unique);
            Assert.That(explanation.Pairs.Select(pair => pair.Candidate), Is.SubsetOf(candidate.Minutiae.Items).And.Unique);
        }
    }

    [Test]
    public void The_explanation_turns_with_its_prints()
    {
        var there = Matcher.Explain(Impressions.Template(0, 0), Impressions.Template(0, 1));
        var back = Matcher.Explain(Impressions.Template(0, 1), Impressions.Template(0, 0));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(back.TurnRadians, Is.EqualTo(-there.TurnRadians).Within(1e-5));
            Assert.That(back.Pairs.Select(pair => (pair.Candidate, pair.Probe)), Is.EquivalentTo(there.Pairs.Select(pair => (pair.Probe, pair.Candidate))));
        }
    }

    private static Minutia Turn(Minutia minutia, int steps)
    {
        double angle = steps * Math.PI / 128;
        double x = minutia.X - 200;
        double y = 250 - minutia.Y;
        double turnedX = (Math.Cos(angle) * x) - (Math.Sin(angle) * y);
        double turnedY = (Math.Sin(angle) * x) + (Math.Cos(angle) * y);
        return minutia with { X = (short)(350 + turnedX), Y = (short)(350 - turnedY), Direction = unchecked((byte)(minutia.Direction + steps)) };
    }
}
