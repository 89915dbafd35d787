using Processing.Partners;
using Processing.Policy;
using Processing.ProtectedClass;

namespace Processing.Tests.ProtectedClass;

public sealed class ProtectionRulesTest
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
    public void Nobody_but_this_folder_can_make_a_disclosure() =>
        Assert.That(typeof(Disclosure).GetConstructors(), Is.Empty);

    private static Protection Decide(PersonStatus[] statuses, params string[] asked) =>
        ProtectionRules.Decide(asked, statuses, Policy.ProtectedClasses, Today).Protection;
}
