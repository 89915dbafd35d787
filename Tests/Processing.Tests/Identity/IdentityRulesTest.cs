using Processing.Identity;

namespace Processing.Tests.Identity;

public sealed class IdentityRulesTest
{
    private static readonly Guid Eva = new("00000000-0000-7000-8000-000000000001");
    private static readonly Guid Ada = new("00000000-0000-7000-8000-000000000002");

    // Who is found by A-Number or FIN, by other identifiers, by name; then the decision and the person.
    [TestCase("", "", "", "NewPerson NothingAgrees", "")]
    [TestCase("E", "", "", "ExistingPerson IdentifierAgrees", "E")]
    [TestCase("E", "", "E", "ExistingPerson IdentifierAgrees BiographicAgrees", "E")]
    [TestCase("E", "E", "", "ExistingPerson IdentifierAgrees", "E")]
    [TestCase("E", "A", "", "ReviewRequired IdentifierConflicts", "")]
    [TestCase("E", "AE", "", "ReviewRequired IdentifierConflicts", "")]
    [TestCase("EA", "", "", "ReviewRequired IdentifierConflicts", "")]
    [TestCase("", "E", "", "ExistingPerson IdentifierAgrees", "E")]
    [TestCase("", "EA", "", "ReviewRequired IdentifierConflicts", "")]
    [TestCase("", "", "E", "ExistingPerson BiographicAgrees", "E")]
    [TestCase("", "", "EA", "NewPerson NothingAgrees", "")]
    public void Decides_by_the_strongest_evidence(string strong, string other, string named, string expected, string person)
    {
        IdentityDecision decision = IdentityRules.Decide(new Candidates(People(strong), People(other), People(named), false, false));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(decision.Code + " " + string.Join(' ', decision.Reasons), Is.EqualTo(expected));
            Assert.That(decision.PersonId, Is.EqualTo(person.Length == 0 ? null : People(person)[0]));
        }
    }

    [TestCase("E", "")]
    [TestCase("", "E")]
    public void Name_and_birth_date_that_both_differ_need_a_review(string strong, string other)
    {
        IdentityDecision decision = IdentityRules.Decide(new Candidates(People(strong), People(other), [], true, false));

        Assert.That(decision.Reasons, Does.Contain("BiographicConflicts"));
    }

    [Test]
    public void A_name_does_not_override_another_A_Number()
    {
        IdentityDecision decision = IdentityRules.Decide(new Candidates([], [], [Eva], false, true));

        Assert.That(decision.Code, Is.EqualTo("NewPerson"));
    }

    private static Guid[] People(string letters) => [.. letters.Select(letter => letter == 'E' ? Eva : Ada)];
}
