using Processing.Partners;
using Processing.Policy;
using Processing.Policy.Agreements;
using Processing.ProtectedClass;

namespace Processing.Tests.ProtectedClass;

public sealed class ClassDecisionTest
{
    private static readonly PolicyTables Policy = new();
    private static readonly DateOnly Today = new(2026, 1, 15);

    // PCQS indicator, classes of admission, and what follows.
    [TestCase("NotProtected", "", "Clear")]
    [TestCase("NotProtected", "B2", "Clear")]
    [TestCase("NotProtected", "B2 F1", "Clear")]
    [TestCase("Protected", "", "Protected")]
    [TestCase("Unclear", "", "Unknown")]
    [TestCase("Unclear", "U1", "Protected")]
    [TestCase("NotProtected", "T1", "Protected")]
    [TestCase("NotProtected", "B2 U1", "Protected")]
    [TestCase("NotProtected", "384", "Protected")]
    [TestCase("NotProtected", "AS6", "Protected")]
    [TestCase("NotProtected", "SU2", "Protected")]
    [TestCase("NotProtected", "T1D", "Protected")]
    [TestCase("NotProtected", "S5", "Protected")]
    [TestCase("NotProtected", "T21", "Clear")]
    [TestCase("NotProtected", "T1M", "Clear")]
    [TestCase("NotProtected", "S3", "Clear")]
    [TestCase("NotProtected", "W3", "Clear")]
    [TestCase("NotProtected", "T6", "Unknown")]
    [TestCase("NotProtected", "ZZ9", "Unknown")]
    [Property("Acceptance", "M-60 M-63")]
    public void Decides_by_indicator_and_exact_codes(string indicator, string codes, string expected)
    {
        string[] list = codes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        PersonStatus[] statuses = [new("123456789", indicator, [], list, false)];

        Assert.That(Decide(statuses, "123456789").ToString(), Is.EqualTo(expected));
    }

    [Test]
    public void A_named_class_protects_whatever_the_indicator_says() =>
        Assert.That(Decide([new("123456789", "NotProtected", ["Vawa"], [], false)], "123456789"), Is.EqualTo(Protection.Protected));

    [Test]
    public void A_pending_petition_holds() =>
        Assert.That(Decide([new("123456789", "NotProtected", [], [], true)], "123456789"), Is.EqualTo(Protection.Unknown));

    [Test]
    public void Silence_about_one_individual_holds() =>
        Assert.That(Decide([new("123456789", "NotProtected", [], [], false)], "123456789", "987654321"), Is.EqualTo(Protection.Unknown));

    [Test]
    public void One_protected_individual_protects_all()
    {
        PersonStatus[] statuses = [new("123456789", "NotProtected", [], [], false), new("987654321", "Protected", [], [], false)];

        Assert.That(Decide(statuses, "123456789", "987654321"), Is.EqualTo(Protection.Protected));
    }

    [Test]
    public void An_empty_answer_holds() =>
        Assert.That(Decide([], "123456789"), Is.EqualTo(Protection.Unknown));

    [Test]
    public void Two_people_of_one_number_hold() => Assert.That(
        Decide([new("123456789", "NotProtected", [], [], false), new("123456789", "NotProtected", [], ["B2"], false)], "123456789"),
        Is.EqualTo(Protection.Unknown));

    [Test]
    public void Two_people_of_one_number_protect_where_one_is_protected() => Assert.That(
        Decide([new("123456789", "NotProtected", [], [], false), new("123456789", "Protected", ["U"], [], false)], "123456789"),
        Is.EqualTo(Protection.Protected));

    [Test]
    public void An_answer_about_somebody_else_holds() => Assert.That(
        Decide([new("123456789", "NotProtected", [], [], false), new("555555555", "NotProtected", [], [], false)], "123456789"),
        Is.EqualTo(Protection.Unknown));

    // Indicator classes, codes of admission, and whether a waiver for asylum and refugees lets them through.
    [TestCase("Asylum", "", "Waived")]
    [TestCase("", "AS6", "Waived")]
    [TestCase("Refugee", "AS6", "Waived")]
    [TestCase("Asylum", "T1", "Protected")]
    [TestCase("Asylum U", "", "Protected")]
    [TestCase("", "U1", "Protected")]
    [TestCase("Tps", "", "Protected")]
    [TestCase("Asylum", "ZZ9", "Protected")]
    [TestCase("SomethingNew", "", "Protected")]
    [Property("Acceptance", "M-62 M-111")]
    public void A_waiver_covers_its_classes_and_no_other(string classes, string codes, string expected)
    {
        var policy = new PolicyTables(Waivers.Folder("CAN", "Asylum", "Refugee"));
        PersonStatus[] statuses = [new("123456789", "Protected", Split(classes), Split(codes), false)];

        var decision = ClassDecision.Decide(["123456789"], statuses, policy, "CAN", Today);

        Assert.That(decision.Protection.ToString(), Is.EqualTo(expected));
        Assert.That(decision.Waivers, expected == "Waived" ? Is.Not.Empty : Is.Empty);
    }

    [Test]
    public void A_waiver_covers_everybody_of_its_class()
    {
        var policy = new PolicyTables(Waivers.Folder("CAN", "Asylum"));
        PersonStatus[] statuses = [new("123456789", "Protected", ["Asylum"], [], false), new("987654321", "Protected", ["Asylum"], [], false)];

        var decision = ClassDecision.Decide(["123456789", "987654321"], statuses, policy, "CAN", Today);

        Assert.That(decision.Protection, Is.EqualTo(Protection.Waived));
    }

    [TestCase("AUS")]
    [TestCase(null)]
    public void A_waiver_is_for_its_country_only(string? country)
    {
        var policy = new PolicyTables(Waivers.Folder("CAN", "Asylum"));

        var decision = ClassDecision.Decide(["123456789"], [new("123456789", "Protected", ["Asylum"], [], false)], policy, country, Today);

        Assert.That(decision.Protection, Is.EqualTo(Protection.Protected));
    }

    [Test]
    public void A_waiver_that_nobody_has_signed_off_is_none() =>
        Assert.That(
            ClassDecision.Decide(["123456789"], [new("123456789", "Protected", ["Asylum"], [], false)], Policy, "CAN", Today).Protection,
            Is.EqualTo(Protection.Protected));

    [Test]
    public void A_protected_person_has_no_clearance() =>
        Assert.That(
            Clearance.Of(ClassDecision.Decide(["123456789"], [new("123456789", "Protected", [], [], false)], Policy, "CAN", Today)),
            Is.Null);

    [Test]
    public void Nobody_can_make_a_leave_without_the_decisions()
    {
        using var scope = Assert.EnterMultipleScope();
        foreach (Type type in new[] { typeof(Disclosure), typeof(ForeignDisclosure), typeof(Clearance), typeof(ClassDecision), typeof(AgreementDecision) })
        {
            Assert.That(type.GetConstructors(), Is.Empty, type.Name);
            Assert.That(type.IsSealed && !type.GetMethods().Any(method => method.Name == "<Clone>$"), Is.True, type.Name + " cannot be copied with other values");
        }
    }

    private static string[] Split(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Protection Decide(PersonStatus[] statuses, params string[] asked) =>
        ClassDecision.Decide(asked, statuses, Policy, "CAN", Today).Protection;
}
