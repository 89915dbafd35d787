using Processing.Verification;

namespace Processing.Tests.Verification;

public sealed class VerificationRulesTest
{
    [TestCase("Match", true, null, "Agree", "Verified")]
    [TestCase("Match", true, true, null, "Verified")]
    [TestCase("Match", true, true, "Differ", "Inconclusive")]
    [TestCase("Match", true, false, "Agree", "NotVerified")]
    [TestCase("Match", false, true, "Undetermined", "Verified")]
    [TestCase("Match", false, null, "Agree", "Inconclusive")]
    [TestCase("Match", false, false, null, "NotVerified")]
    [TestCase("NoMatch", true, null, "Differ", "NotVerified")]
    [TestCase("NoMatch", true, null, "Agree", "Inconclusive")]
    [TestCase("NoMatch", true, null, null, "NotVerified")]
    [TestCase("NoMatch", false, null, "Agree", "Inconclusive")]
    [TestCase("NoMatch", false, null, "Differ", "NotVerified")]
    [TestCase("Inconclusive", true, null, "Agree", "Inconclusive")]
    [TestCase("QualityTooLow", true, null, "Agree", "Inconclusive")]
    [TestCase("TargetUnknown", true, null, "Agree", "Inconclusive")]
    [Property("Acceptance", "M-08")]
    public void Only_IDENT_with_nothing_against_it_verifies(string outcome, bool isVerification, bool? isHolder, string? own, string expected) =>
        Assert.That(VerificationRules.Decide(outcome, isVerification, isHolder, own), Is.EqualTo(expected));
}
