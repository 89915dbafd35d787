using System.Numerics;
using System.Runtime.Intrinsics;
using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Identification;
using Biometrics.Fingerprints.Matching.Features;
using Biometrics.Fingerprints.Matching.Pairs;

namespace Biometrics.Tests.Fingerprints.Identification;

public sealed class QuickScoreTest
{
    [Test]
    public void Each_row_finds_the_partner_that_the_plain_form_finds([Values] bool hasFlow)
    {
        foreach ((var probe, var candidate) in Pairs(hasFlow))
        {
            var rows = new ProbeRows(probe);
            float[] likenesses = new float[ProbeRows.Most];
            int[] partners = new int[ProbeRows.Most];
            QuickLikeness.Find(rows, hasFlow, candidate, likenesses, partners);

            var plain = rows.Minutiae.Select(row => row < 0 ? (0f, 0) : Best(probe, row, candidate)).ToArray();
            using (Assert.EnterMultipleScope())
            {
                Assert.That(rows.Count, Is.InRange(10, ProbeRows.Most));
                Assert.That(likenesses, Is.EqualTo(plain.Select(best => best.Item1)));
                Assert.That(partners, Is.EqualTo(plain.Select(best => best.Item2)));
            }
        }
    }

    [Test]
    public void Support_is_the_sum_that_the_plain_form_has()
    {
        foreach ((var probe, var candidate) in Pairs(hasFlow: true))
        {
            var rows = new ProbeRows(probe);
            float[] likenesses = new float[ProbeRows.Most];
            int[] partners = new int[ProbeRows.Most];
            QuickLikeness.Find(rows, probeHasFlow: true, candidate, likenesses, partners);

            Assert.That(
                QuickSupport.Sum(rows, candidate, likenesses, partners),
                Is.EqualTo(QuickSupport.Plain(rows, candidate, likenesses, partners)).Within(0.01).Percent.Or.EqualTo(0).Within(1e-4));
        }
    }

    [Test]
    public void The_same_finger_looks_more_alike_than_every_other([Range(0, 5)] int finger)
    {
        var quick = new QuickScore(Impressions.Template(finger, 0).Features);
        float[] looks = [.. Enumerable.Range(0, 6).Select(other => quick.Of(Impressions.Template(other, 1).Features))];

        Assert.That(looks.IndexOf(looks.Max()), Is.EqualTo(finger));
    }

    [Test]
    public void Bits_are_counted_as_the_processor_counts_them()
    {
        var random = new Random(3);
        ulong[][] words = [.. Enumerable.Range(0, 6).Select(_ => Enumerable.Range(0, 8).Select(_ => (ulong)random.NextInt64() | ((ulong)random.Next(2) << 63)).ToArray())];
        (var ones, var twos, var fours) = BitCounts.Fold(Vector512.Create(words[0]), Vector512.Create(words[1]), Vector512.Create(words[2]), Vector512.Create(words[3]), Vector512.Create(words[4]), Vector512.Create(words[5]));
        var folded = BitCounts.Of(ones, twos, fours);
        var single = BitCounts.Of(Vector512.Create(words[0]));

        using (Assert.EnterMultipleScope())
        {
            for (int lane = 0; lane < 8; lane++)
            {
                Assert.That(folded[lane], Is.EqualTo((ulong)words.Sum(word => BitOperations.PopCount(word[lane]))));
                Assert.That(single[lane], Is.EqualTo((ulong)BitOperations.PopCount(words[0][lane])));
            }
        }
    }

    [Test]
    public void All_bits_of_six_words_are_counted()
    {
        (var ones, var twos, var fours) = BitCounts.Fold(Vector512<ulong>.AllBitsSet, Vector512<ulong>.AllBitsSet, Vector512<ulong>.AllBitsSet, Vector512<ulong>.AllBitsSet, Vector512<ulong>.AllBitsSet, Vector512<ulong>.AllBitsSet);

        Assert.That(BitCounts.Of(ones, twos, fours), Is.EqualTo(Vector512.Create(384UL)));
    }

    private static IEnumerable<(PrintFeatures Probe, PrintFeatures Candidate)> Pairs(bool hasFlow)
    {
        PrintFeatures[] prints =
        [
            .. Enumerable.Range(0, 4)
                .Select(index => Impressions.Template(index / 2, index % 2))
                .Select(template => hasFlow ? template.Features : FingerprintTemplate.From(template.Minutiae).Features),
        ];
        return prints.SelectMany(_ => prints, (probe, candidate) => (probe, candidate));
    }

    private static (float Likeness, int Partner) Best(PrintFeatures probe, int row, PrintFeatures candidate)
    {
        (float Likeness, int Partner) best = default;
        for (int other = 0; other < candidate.Count; other++)
        {
            int turn = unchecked((sbyte)(candidate.Directions[other] - probe.Directions[row]));
            float likeness = Math.Abs(turn) <= LocalSimilarity.WidestTurn ? LocalSimilarity.Plain(probe, row, candidate, other) : 0;
            best = likeness > best.Likeness ? (likeness, other) : best;
        }

        return best;
    }
}
