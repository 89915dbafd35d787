using Processing.Identity;

namespace Processing.Tests.Identity;

public sealed class IdentRulesTest
{
    private static readonly Guid Eva = new("00000000-0000-7000-8000-000000000001");
    private static readonly Guid Ada = new("00000000-0000-7000-8000-000000000002");

    // The holder is who of ours has the FIN in the answer; the enrolment was tied to E.
    [TestCase("Match", true, 1, "E", "Confirmed")]
    [TestCase("Match", true, 1, "", "Confirmed")]
    [TestCase("Match", true, 0, "", "Confirmed")]
    [TestCase("Match", true, 1, "A", "Conflict")]
    [TestCase("Match", false, 1, "A", "Conflict")]
    [TestCase("Match", false, 1, "", "Confirmed")]
    [TestCase("Match", false, 2, "", "Conflict")]
    [TestCase("Match", false, 0, "", "Conflict")]
    [TestCase("NoMatch", false, 1, "", "Enrolled")]
    [TestCase("NoMatch", false, 0, "", "Enrolled")]
    [TestCase("NoMatch", false, 1, "A", "Conflict")]
    [TestCase("NoMatch", true, 0, "", "Conflict")]
    [TestCase("TargetUnknown", true, 0, "", "Conflict")]
    [TestCase("Inconclusive", true, 0, "", "NotFound")]
    [TestCase("QualityTooLow", false, 0, "", "NotFound")]
    [TestCase("QualityTooLow", true, 0, "", "NotFound")]
    [TestCase("SomethingNew", true, 1, "E", "Conflict")]
    public void Decides_what_an_answer_means(string outcome, bool isVerification, int identities, string holder, string expected)
    {
        Guid? held = holder switch
        {
            "E" => Eva,
            "A" => Ada,
            _ => null,
        };

        Assert.That(IdentRules.Decide(outcome, isVerification, identities, held, Eva, byIdentifier: true), Is.EqualTo(expected));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void A_person_whom_no_identifier_named_gives_way_to_the_holder_of_the_prints(bool isVerification) =>
        Assert.That(IdentRules.Decide("Match", isVerification, 1, Ada, Eva, byIdentifier: false), Is.EqualTo("Elsewhere"));
}
