using Processing.Policy;
using Processing.Vetting;

namespace Processing.Tests.Vetting;

public sealed class ReuseRulesTest
{
    private static readonly PolicyTables Policy = new();
    private static readonly DateOnly Filed = new(2026, 1, 15);

    [TestCase("N-400", "2025-06-01", "FormRequiresCapture")]
    [TestCase("I-485", "2025-06-01", "FormRequiresCapture")]
    [TestCase("I-999", "2025-06-01", "FormRequiresCapture")]
    [TestCase("I-765", "", "NothingStored")]
    [TestCase("I-765", "2023-01-15", "WithinValidity")]
    [TestCase("I-765", "2023-01-14", "TooOld")]
    public void A_photograph_is_reused_within_36_months_before_filing(string form, string captured, string reason)
    {
        PolicyRow? row = Policy.Reuse.Find(Filed, form, "Photograph");

        Assert.That(ReuseRules.Decide(row, "Photograph", Stored(captured), Filed).Line.Reason, Is.EqualTo(reason));
    }

    [Test]
    public void A_photograph_of_another_source_is_not_accepted()
    {
        PolicyRow? row = Policy.Reuse.Find(Filed, "I-765", "Photograph");
        StoredBiometric[] stored = [new(new DateOnly(2025, 6, 1), "BenefitCard", true)];

        Assert.That(ReuseRules.Decide(row, "Photograph", stored, Filed).Line.Reason, Is.EqualTo("SourceNotAccepted"));
    }

    [Test]
    public void Prints_that_IDENT_did_not_confirm_are_not_reused()
    {
        PolicyRow? row = Policy.Reuse.Find(Filed, "I-765", "Fingerprint");
        StoredBiometric[] stored = [new(new DateOnly(2025, 12, 1), "ApplicationSupportCenter", false)];

        Assert.That(ReuseRules.Decide(row, "Fingerprint", stored, Filed).Line.Reason, Is.EqualTo("IdentityNotConfirmed"));
    }

    [Test]
    public void The_last_day_of_reuse_is_counted_from_capture()
    {
        PolicyRow? row = Policy.Reuse.Find(Filed, "I-765", "Photograph");

        Assert.That(
            ReuseRules.Decide(row, "Photograph", Stored("2025-06-01"), Filed).Line.ValidUntil, Is.EqualTo(new DateOnly(2028, 6, 1)));
    }

    [Test]
    public void Before_the_policy_alert_the_older_rule_holds()
    {
        var filed = new DateOnly(2025, 12, 11);
        PolicyRow? row = Policy.Reuse.Find(filed, "N-400", "Photograph");

        Assert.That(ReuseRules.Decide(row, "Photograph", Stored("2017-01-01"), filed).Line.IsReusable, Is.True);
    }

    private static StoredBiometric[] Stored(string captured) => captured.Length == 0
        ? []
        : [new(DateOnly.ParseExact(captured, "yyyy-MM-dd", null), "ApplicationSupportCenter", true)];
}
