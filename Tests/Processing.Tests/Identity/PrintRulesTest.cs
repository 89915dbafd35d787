using Processing.Identity.Prints;

namespace Processing.Tests.Identity;

public sealed class PrintRulesTest
{
    [TestCase(0f, 0, 0, PrintRules.Undetermined)]
    [TestCase(300f, 1, 20, PrintRules.Agree)]
    [TestCase(46f, 2, 20, PrintRules.Agree)]
    [TestCase(40f, 4, 90, PrintRules.Undetermined)]
    [TestCase(23f, 2, 10, PrintRules.Differ)]
    [TestCase(23f, 1, 59, PrintRules.Undetermined)]
    [TestCase(23f, 1, 60, PrintRules.Differ)]
    [TestCase(0f, 4, 0, PrintRules.Differ)]
    public void The_score_decides_and_a_single_poor_finger_does_not(float score, int fingers, int worstQuality, string expected) =>
        Assert.That(PrintRules.Decide(score, fingers, worstQuality, isResolutionDoubtful: false), Is.EqualTo(expected));

    [TestCase(0f, PrintRules.Undetermined)]
    [TestCase(46f, PrintRules.Agree)]
    public void Prints_of_a_doubtful_resolution_never_differ(float score, string expected) =>
        Assert.That(PrintRules.Decide(score, 4, 90, isResolutionDoubtful: true), Is.EqualTo(expected));
}
