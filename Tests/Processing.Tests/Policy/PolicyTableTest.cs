using Processing.Policy;
using Processing.Routing;

namespace Processing.Tests.Policy;

public sealed class PolicyTableTest
{
    private const string Head = "id,valid_from,valid_to,form,value,source,sure\n";
    private static readonly string[] Modalities = ["Photograph", "Fingerprint", "Signature"];
    private static readonly PolicyTables Policy = new();

    [Test]
    public void A_row_holds_from_its_first_to_its_last_day()
    {
        var table = PolicyTable.Read("t", Head + "a,2020-01-01,2020-12-31,X,1,law,verified\nb,2021-01-01,,X,2,law,assumed\n", "form");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(table.Find(new DateOnly(2019, 12, 31), "X"), Is.Null);
            Assert.That(table.Find(new DateOnly(2020, 12, 31), "X")?.Id, Is.EqualTo("a"));
            Assert.That(table.Find(new DateOnly(2021, 1, 1), "X")?.Reference, Is.EqualTo("t:b"));
        }
    }

    [TestCase("a,2020-01-01,,X,1,law,verified\nb,2021-01-01,,X,2,law,verified\n", "same day")]
    [TestCase("a,2020-01-01,,X,1,law,verified\na,2020-01-01,,Y,2,law,verified\n", "more than once")]
    [TestCase("a,2020-01-01,,X,1,,verified\n", "no source")]
    [TestCase("a,2020-01-01,,X,1,law,perhaps\n", "neither verified nor assumed")]
    [TestCase("a,2020-13-01,,X,1,law,verified\n", "no date")]
    [TestCase("a,2020-01-01,,X,1,law\n", "fields")]
    [TestCase("a,2020-01-01,,X,1,\"law,verified\n", "does not end")]
    public void A_faulty_table_is_refused(string rows, string message) =>
        Assert.That(() => PolicyTable.Read("t", Head + rows, "form"), Throws.InstanceOf<PolicyException>().With.Message.Contains(message));

    [Test]
    public void A_quoted_field_may_hold_commas_and_quotes()
    {
        var table = PolicyTable.Read("t", Head + "a,2020-01-01,,X,1,\"law, so \"\"called\"\"\",verified\n", "form");

        Assert.That(table.Rows[0].Source, Is.EqualTo("law, so \"called\""));
    }

    [Test]
    public void Every_row_cites_its_source() =>
        Assert.That(Tables().SelectMany(table => table.Rows).Select(row => row.Source.Trim()), Has.All.Not.Empty);

    [Test]
    public void Every_form_has_a_row_for_every_check()
    {
        var forms = Policy.ChecksByForm.Rows.Select(row => row["form"]).Distinct(StringComparer.Ordinal);

        Assert.That(
            from form in forms
            from kind in DueCheck.Kinds
            where Policy.ChecksByForm.Find(new DateOnly(2026, 1, 1), form, kind) is null
            select form + " " + kind,
            Is.Empty);
    }

    [Test]
    public void Every_form_has_a_row_for_every_modality()
    {
        var forms = Policy.ChecksByForm.Rows.Select(row => row["form"]).Distinct(StringComparer.Ordinal);

        Assert.That(
            from form in forms
            from modality in Modalities
            where Policy.Reuse.Find(new DateOnly(2026, 1, 1), form, modality) is null
            select form + " " + modality,
            Is.Empty);
    }

    [TestCase("I-589", true)]
    [TestCase("I-590", true)]
    [TestCase("I-485", false)]
    public void The_DoD_is_asked_for_refugees_and_asylum(string form, bool isDue) =>
        Assert.That(
            DueCheck.Of(Policy.ChecksByForm, form, new DateOnly(2026, 1, 1)).Any(check => check.Kind == "DodAbis"), Is.EqualTo(isDue));

    private static IEnumerable<PolicyTable> Tables() =>
        [Policy.Agreements, Policy.ChecksByForm, Policy.Partners, Policy.ProtectedClasses, Policy.Reuse, Policy.VisibilityByForm];
}
