using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Fusion;
using Biometrics.Fingerprints.Matching;
using Biometrics.Fingerprints.Synthesis;

namespace Biometrics.Tests.Fingerprints.Fusion;

/// <summary>Ten fingers of people who do not exist, all badly taken: 30 % of the minutiae missing, 30 % spurious, 40 % of the area unseen.</summary>
public sealed class SyntheticPeopleTest
{
    private static readonly TemplateConditions Bad = new()
    {
        Missing = 0.3f,
        Spurious = 0.3f,
        DistortionPixels = 8,
        VisibleShare = 0.6f,
        ShiftPixels = 28,
        FlowNoiseRadians = 0.12f,
    };

    [Test]
    public void Ten_fingers_miss_nobody_where_one_in_a_million_passes()
    {
        int people = Environment.GetEnvironmentVariable("CPMS_LONG") == "1" ? 1_001 : 25;
        var first = People(people, 0);
        var second = People(people, 1);

        float[] same = [.. first.Zip(second, (one, other) => EncounterMatcher.Compare(one, other).Score)];
        float different = first.SelectMany((one, index) => second.Where((_, other) => other != index).Select(other => EncounterMatcher.Compare(one, other).Score)).Max();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Matcher.FalseMatchRate(same.Min()), Is.LessThan(1e-6));
            Assert.That(different, Is.LessThan(same.Min() / 2));
        }
    }

    private static Dictionary<int, FingerprintTemplate>[] People(int count, int impression) =>
    [
        .. Enumerable.Range(0, count).Select(person => Enumerable.Range(1, 10).ToDictionary(
            position => position,
            position => SyntheticMinutiae.Of((ulong)((person * 10) + position)).Template(impression, Bad))),
    ];
}
