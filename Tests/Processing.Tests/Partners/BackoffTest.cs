using Processing.Partners.Outbox;

namespace Processing.Tests.Partners;

public sealed class BackoffTest
{
    private static readonly ProcessingOptions Options = new() { FirstRetrySeconds = 1, LongestRetrySeconds = 60 };

    [TestCase(1, 1)]
    [TestCase(2, 2)]
    [TestCase(5, 16)]
    [TestCase(7, 60)]
    [TestCase(1000, 60)]
    public void Doubles_up_to_the_limit(int attempt, double seconds) =>
        Assert.That(Backoff.After(attempt, Options, 42).TotalSeconds, Is.EqualTo(seconds).Within(20).Percent);

    [Test]
    public void Spreads_items_that_failed_together() =>
        Assert.That(Enumerable.Range(0, 20).Select(seed => Backoff.After(3, Options, seed)).Distinct().Count(), Is.GreaterThan(15));
}
