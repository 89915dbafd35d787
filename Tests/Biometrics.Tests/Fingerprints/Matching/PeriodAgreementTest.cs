using Biometrics.Fingerprints.Matching.Evidence;

namespace Biometrics.Tests.Fingerprints.Matching;

public sealed class PeriodAgreementTest
{
    [TestCase(9f, 9f, 1f)]
    [TestCase(9f, 9.8f, 1f)]
    [TestCase(9f, 0f, 1f)]
    [TestCase(0f, 9f, 1f)]
    [TestCase(7f, 14f, 0.01f)]
    public void Falls_only_where_ridges_lie_much_wider_apart(float first, float second, float agreement) =>
        Assert.That(PeriodAgreement.Measure(first, second), Is.EqualTo(agreement).Within(0.005));

    [Test]
    public void Is_the_same_both_ways_round([Range(6f, 12f, 1f)] float other) =>
        Assert.That(PeriodAgreement.Measure(8.3f, other), Is.EqualTo(PeriodAgreement.Measure(other, 8.3f)).Within(1e-6));
}
