using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Fusion;
using Biometrics.Fingerprints.Matching;
using Biometrics.Fingerprints.Synthesis;

namespace Biometrics.Tests.Fingerprints.Fusion;

public sealed class EncounterMatcherTest
{
    [Test]
    public void One_finger_scores_as_it_does_alone([Values(0f, 5f, 35f, 100f)] float score) =>
        Assert.That(EncounterMatcher.Fuse([score]), Is.EqualTo(score).Within(1e-3));

    [Test]
    public void Two_halves_make_less_than_their_sum_and_more_than_each() =>
        Assert.That(EncounterMatcher.Fuse([30, 30]), Is.InRange(40, 59));

    [Test]
    public void Fingers_that_differ_bring_the_score_down() =>
        Assert.That(EncounterMatcher.Fuse([60, 3, 2, 4, 1, 3]), Is.LessThan(EncounterMatcher.Fuse([60])));

    [Test]
    public void One_finger_does_not_carry_more_than_its_limit() =>
        Assert.That(EncounterMatcher.Fuse([3000]), Is.EqualTo(EncounterMatcher.MostPointsPerFinger).Within(1e-3));

    [Test]
    public void Ten_full_fingers_stay_finite() =>
        Assert.That(EncounterMatcher.Fuse([.. Enumerable.Repeat(3000f, 10)]), Is.InRange(600, 1200));

    [Test]
    public void Nothing_says_nothing() => Assert.That(EncounterMatcher.Fuse([]), Is.Zero);

    [Test]
    public void Different_fingers_together_reach_a_score_as_seldom_as_the_table_says()
    {
        // Scores of different fingers as the table has them: each point less likely than the one before by the same factor.
        var random = new Random(1);
        float[] fused = [.. Enumerable.Range(0, 20_000).Select(_ => EncounterMatcher.Fuse([.. Enumerable.Range(0, 10).Select(_ => Draw(random))]))];

        Assert.That(fused.Count(score => Matcher.FalseMatchRate(score) <= 0.01) / (double)fused.Length, Is.EqualTo(0.01).Within(0.004));
    }

    [Test]
    public void Only_common_fingers_are_compared()
    {
        var probe = Encounter((2, 0), (3, 1), (4, 2));
        var candidate = new Dictionary<int, FingerprintTemplate> { [3] = Impressions.Template(1, 1), [4] = Impressions.Template(2, 1), [7] = Impressions.Template(4, 1) };

        var score = EncounterMatcher.Compare(probe, candidate);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(score.Fingers.Select(finger => finger.Position), Is.EqualTo((int[])[3, 4]));
            Assert.That(score.Score, Is.GreaterThan(Matcher.OneInTenThousand));
            Assert.That(EncounterMatcher.Compare(candidate, probe).Score, Is.EqualTo(score.Score));
        }
    }

    [Test]
    public void Ten_fingers_that_are_a_little_alike_are_no_match([Range(0, 3)] int person)
    {
        Dictionary<int, FingerprintTemplate>[] people = [Drawn(person), Drawn(person + 4)];

        var score = EncounterMatcher.Compare(people[0], people[1]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(score.Fingers, Has.Count.EqualTo(10));
            Assert.That(score.Score, Is.LessThan(Matcher.OneInTenThousand));
        }
    }

    [Test]
    public void Encounters_without_a_common_finger_score_nothing() =>
        Assert.That(EncounterMatcher.Compare(Encounter((1, 0)), Encounter((2, 0))).Score, Is.Zero);

    // Drawn fingers are far more alike than people's: together they went beyond one in a million.
    private static Dictionary<int, FingerprintTemplate> Drawn(int person) => Enumerable.Range(1, 10).ToDictionary(
        position => position,
        position => FingerprintTemplate.From(SyntheticFinger.OfPerson(900_000_101 + (ulong)person, position).Impression(0).Image));

    private static Dictionary<int, FingerprintTemplate> Encounter(params (int Position, int Finger)[] fingers) =>
        fingers.ToDictionary(finger => finger.Position, finger => Impressions.Template(finger.Finger, 0));

    private static float Draw(Random random) => (float)(-Math.Log10(1 - random.NextDouble()) * 11.5);
}
