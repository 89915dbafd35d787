using Processing.Retention;

namespace Processing.Tests.Retention;

[TestFixture]
public sealed class BirthLimitTest
{
    [TestCase("1920-05-06", "1920-05-06")]
    [TestCase("1920-05", "1920-05-31")]
    [TestCase("1920-02", "1920-02-29")]
    [TestCase("1920", "1920-12-31")]
    [Property("Acceptance", "Q-3")]
    public void A_partial_date_counts_as_its_latest_day(string written, string latest) =>
        Assert.That(BirthLimit.Latest([written]), Is.EqualTo(DateOnly.ParseExact(latest, "yyyy-MM-dd", null)));

    [Test]
    public void Of_several_claims_the_latest_counts() =>
        Assert.That(BirthLimit.Latest(["1920-05-06", null, "1921"]), Is.EqualTo(new DateOnly(1921, 12, 31)));

    [TestCase("")]
    [TestCase("1920-13")]
    [TestCase("1919-02-29")]
    [TestCase("twenties")]
    public void A_claim_that_cannot_be_read_keeps(string written) => Assert.That(BirthLimit.Latest(["1920-05-06", written]), Is.Null);

    [Test]
    public void Nobody_is_known_to_be_old_without_a_date() => Assert.That(BirthLimit.Latest([null, null]), Is.Null);
}
