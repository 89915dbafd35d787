using Processing.Identity;
using Processing.Identity.Evidence;
using Processing.Identity.Prints;
using Processing.Identity.Search;

namespace Processing.Tests.Identity;

public sealed class IdentityRulesTest
{
    private static readonly Guid Eva = new("00000000-0000-7000-8000-000000000001");
    private static readonly Guid Ada = new("00000000-0000-7000-8000-000000000002");
    private static readonly Agreement Same = new(NameLevel.Equal, NameLevel.Equal, false, DateLevel.Equal, TraitLevel.Equal, TraitLevel.Equal);
    private static readonly Agreement Twin = Same with { Given = NameLevel.Differ };
    private static readonly Agreement Other = Same with { Family = NameLevel.Differ, Date = DateLevel.Differ };

    // Who is found by A-Number, by FIN, by other identifiers; then the decision, what is asked, and the person.
    [TestCase("", "", "", "NewPerson NothingAgrees", null, "")]
    [TestCase("E", "", "", "ExistingPerson IdentifierAgrees BiographicAgrees", null, "E")]
    [TestCase("", "E", "", "ExistingPerson IdentifierAgrees BiographicAgrees", null, "E")]
    [TestCase("E", "E", "E", "ExistingPerson IdentifierAgrees BiographicAgrees", null, "E")]
    [TestCase("E", "A", "", "ReviewRequired IdentifierConflicts", "OneFinTwoANumbers", "")]
    [TestCase("EA", "", "", "ReviewRequired IdentifierConflicts", "IdentifiersDisagree", "")]
    [TestCase("E", "", "A", "ReviewRequired IdentifierConflicts", "IdentifiersDisagree", "")]
    [TestCase("E", "", "AE", "ReviewRequired IdentifierConflicts", "IdentifiersDisagree", "")]
    [TestCase("", "", "E", "ExistingPerson IdentifierAgrees BiographicAgrees", null, "E")]
    [TestCase("", "", "EA", "ReviewRequired IdentifierConflicts", "IdentifiersDisagree", "")]
    [Property("Acceptance", "M-06")]
    public void Identifiers_decide_before_all_else(string aNumber, string fin, string other, string expected, string? question, string person)
    {
        IdentityDecision decision = Decide(Found(aNumber, fin, other));

        Check(decision, expected, question, person);
    }

    [TestCase("E", "")]
    [TestCase("", "E")]
    public void An_identifier_of_somebody_else_needs_a_review(string aNumber, string other)
    {
        Candidates found = Found(aNumber, "", other) with { Known = Known(Scored(Eva, -20, Other)) };

        Check(Decide(found), "ReviewRequired IdentifierAgrees BiographicConflicts", "BiographyContradicts", "");
    }

    [Test]
    public void A_twin_under_the_same_A_Number_needs_a_review()
    {
        Candidates found = Found("E", "", "") with { Known = Known(Scored(Eva, 5, Twin)) };

        Check(Decide(found), "ReviewRequired IdentifierAgrees BiographicConflicts", "BiographyContradicts", "");
    }

    [Test]
    public void Prints_that_agree_lift_the_doubt_about_a_biography()
    {
        Candidates found = Found("E", "", "") with { Known = Known(Scored(Eva, -20, Other)) };

        Check(Decide(found, (Eva, PrintRules.Agree)), "ExistingPerson IdentifierAgrees BiometricAgrees", null, "E");
    }

    [Test]
    public void Prints_that_differ_need_a_review_whatever_else_agrees() =>
        Check(
            Decide(Found("E", "", ""), (Eva, PrintRules.Differ)),
            "ReviewRequired IdentifierAgrees BiographicAgrees BiometricConflicts",
            "PrintsDiffer",
            "");

    [TestCase("E", "", "OneANumberTwoFins")]
    [TestCase("", "E", "OneFinTwoANumbers")]
    public void A_person_who_gets_a_second_number_is_found_and_the_anomaly_is_queued(string aNumber, string fin, string question)
    {
        Candidates found = Found(aNumber, fin, "") with { Known = Known(Scored(Eva, 20, Same) with { HoldsOtherStrong = true }) };

        Check(Decide(found), "ExistingPerson IdentifierAgrees BiographicAgrees", question, "E");
    }

    [TestCase(18, 0, true)]
    [TestCase(16.9, 0, false)]
    [TestCase(18, 9, false)]
    [TestCase(28, 17, true)]
    public void A_biography_alone_ties_where_it_is_clear(double first, double second, bool ties)
    {
        Candidates found = new() { ByBiography = [Scored(Eva, first, Same), Scored(Ada, second, Same)] };

        Check(Decide(found), ties ? "ExistingPerson BiographicAgrees" : "NewPerson NothingAgrees", ties ? null : "PossibleSamePerson", ties ? "E" : "");
    }

    [Test]
    public void A_biography_does_not_override_another_A_Number()
    {
        Candidates found = new() { ByBiography = [Scored(Eva, 30, Same) with { HoldsOtherStrong = true }] };

        Check(Decide(found), "NewPerson NothingAgrees", "PossibleSamePerson", "");
    }

    [Test]
    public void A_search_that_was_cut_does_not_tie()
    {
        Candidates found = new() { ByBiography = [Scored(Eva, 30, Same)], IsCut = true };

        Check(Decide(found), "NewPerson NothingAgrees", "PossibleSamePerson", "");
    }

    [TestCase("Agree", "Differ", "ExistingPerson BiographicAgrees BiometricAgrees", null, "E")]
    [TestCase("Differ", "Differ", "NewPerson NothingAgrees", null, "")]
    [TestCase("Undetermined", "Undetermined", "NewPerson NothingAgrees", "PossibleSamePerson", "")]
    [TestCase("Agree", "Agree", "NewPerson NothingAgrees", "PossibleSamePerson", "")]
    public void Prints_decide_between_people_who_resemble_one_another(string eva, string ada, string expected, string? question, string person)
    {
        Candidates found = new() { ByBiography = [Scored(Eva, 6, Same), Scored(Ada, 5, Same)] };

        Check(Decide(found, (Eva, eva), (Ada, ada)), expected, question, person);
    }

    [TestCase(5, "ExistingPerson IdentifierAgrees BiographicAgrees")]
    [TestCase(-9, "NewPerson NothingAgrees")]
    public void A_receipt_counts_only_with_a_biography_that_agrees(double bits, string expected)
    {
        Candidates found = new() { ByReceipt = [Eva], Known = Known(Scored(Eva, bits, bits > 0 ? Same : Other)) };

        Assert.That(Line(Decide(found)), Is.EqualTo(expected));
    }

    private static Candidates Found(string aNumber, string fin, string other) => new()
    {
        ByANumber = People(aNumber),
        ByFin = People(fin),
        ByOther = People(other),
        Known = Known(Scored(Eva, 20, Same), Scored(Ada, 20, Same)),
    };

    private static IdentityDecision Decide(Candidates candidates, params (Guid Person, string Verdict)[] prints) =>
        IdentityRules.Decide(candidates, [.. prints.Select(print => new PrintComparison(print.Person, 2, 0, print.Verdict))]);

    private static void Check(IdentityDecision decision, string expected, string? question, string person)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Line(decision), Is.EqualTo(expected));
            Assert.That(decision.Question, Is.EqualTo(question));
            Assert.That(decision.PersonId, Is.EqualTo(person.Length == 0 ? null : People(person)[0]));
        }
    }

    private static string Line(IdentityDecision decision) => decision.Code + " " + string.Join(' ', decision.Reasons);

    private static ScoredPerson Scored(Guid person, double bits, Agreement agreement) => new(person, bits, agreement, "evidence", false);

    private static Dictionary<Guid, ScoredPerson> Known(params ScoredPerson[] people) => people.ToDictionary(person => person.PersonId);

    private static Guid[] People(string letters) => [.. letters.Select(letter => letter == 'E' ? Eva : Ada)];
}
