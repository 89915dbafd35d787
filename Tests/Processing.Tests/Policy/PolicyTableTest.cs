using Biometrics.Itl.Ebts;
using Processing.Policy;
using Processing.Routing;
using Processing.Routing.Ebts;

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

    [TestCase("a,2020-01-01,2020-12-31,X,1,1,law,verified\nb,2021-01-01,,X,2,2,law,verified\n", true)]
    [TestCase("a,2020-01-01,2020-12-31,X,1,1,law,verified\nb,2021-01-01,,X,2,1,law,verified\n", false)]
    [TestCase("a,2020-01-01,2020-12-31,X,1,2,law,verified\nb,2021-01-01,,X,2,1,law,verified\n", false)]
    [TestCase("a,2020-01-01,,X,1,v1,law,verified\n", false)]
    [Property("Acceptance", "M-132")]
    public void A_change_of_an_agreement_is_a_row_with_the_next_version(string rows, bool isTaken)
    {
        var table = PolicyTable.Read("t", "id,valid_from,valid_to,form,value,version,source,sure\n" + rows, "form");

        Assert.That(() => table.WithVersions(), isTaken ? Throws.Nothing : Throws.InstanceOf<PolicyException>());
    }

    [Test]
    public void Every_row_cites_its_source() =>
        Assert.That(Tables().SelectMany(table => table.Rows).Select(row => row.Source.Trim()), Has.All.Not.Empty);

    [Test]
    [Property("Acceptance", "Q-4")]
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
    [Property("Acceptance", "M-11")]
    public void The_DoD_is_asked_for_refugees_and_asylum(string form, bool isDue) =>
        Assert.That(
            DueCheck.Of(Policy.ChecksByForm, form, new DateOnly(2026, 1, 1)).Any(check => check.Kind == "DodAbis"), Is.EqualTo(isDue));

    [Test]
    public void Every_error_row_names_a_code_and_an_action()
    {
        using var scope = Assert.EnterMultipleScope();
        Assert.That(Policy.EbtsErrors.Rows.Select(row => row["code"]).Where(code => code != "*" && EbtsErrors.Find(code) is null), Is.Empty);
        Assert.That(Policy.EbtsErrors.Rows.Where(row => !Enum.TryParse<EbtsErrorAction>(row["action"], out _)).Select(row => row.Id), Is.Empty);
        Assert.That(Policy.EbtsErrors.Find(new DateOnly(2026, 1, 1), "*"), Is.Not.Null, "a code without a row needs an action as well");
    }

    [Test]
    public void Every_priority_of_both_partners_has_a_time_out([Values("NGI", "ABIS")] string partner, [Range(1, 9)] int priority)
    {
        PolicyRow? row = Policy.EbtsTimeouts.Find(new DateOnly(2026, 1, 1), partner, priority.ToString("D", null));

        Assert.That(row?.Number("seconds"), Is.GreaterThan(0));
        Assert.That(row?["then"], Is.EqualTo("Hold").Or.EqualTo("Repeat"));
    }

    [Test]
    public void Transactions_of_the_tables_are_of_EBTS() =>
        Assert.That(
            Policy.EbtsRequests.Rows.Select(row => row["transaction"]).Concat(Policy.NgiServices.Rows.SelectMany(row => row["transactions"].Split(' ', StringSplitOptions.RemoveEmptyEntries)))
                .Where(code => EbtsTransactionTypes.Find(code) is null),
            Is.Empty);

    // OBIM's page on exchanging biometric data: eight services, four kinds of holdings, three sides of the triangle, five kinds of counterparties; the standards of FBI and DoD.
    [Test]
    public void Neighbours_are_all_named_and_shown_on_their_page()
    {
        string page = File.ReadAllText(Path.Combine(Flow.Samples.Root, "docs", "ngi.md"));

        using var scope = Assert.EnterMultipleScope();
        Assert.That(Neighbours().Select(table => table.Rows.Count), Is.EqualTo([8, 4, 3, 5, 2]));
        Assert.That(Policy.NgiServices.Rows.Select(row => row["service"]), Is.All.Matches<string>(name => page.Contains($"| {name} |", StringComparison.Ordinal)));
        Assert.That(Policy.NgiHoldings.Rows.Select(row => row["category"]), Is.All.Matches<string>(name => page.Contains($"| {name} |", StringComparison.Ordinal)));
        Assert.That(Policy.Counterparties.Rows.Select(row => row["counterparty"]), Is.All.Matches<string>(name => page.Contains($"| {name} |", StringComparison.Ordinal)));
        Assert.That(Policy.Interoperability.Rows.Select(row => $"{row["system"]} – {row["neighbour"]}"), Is.All.Matches<string>(name => page.Contains($"| {name} |", StringComparison.Ordinal)));
    }

    private static PolicyTable[] Neighbours() => [Policy.NgiServices, Policy.NgiHoldings, Policy.Interoperability, Policy.Counterparties, Policy.ExchangeStandards];

    private static IEnumerable<PolicyTable> Tables() =>
        [Policy.AccessCallers, Policy.AccessClasses, Policy.AccessScopes, Policy.EbtsErrors, Policy.EbtsRequests, Policy.EbtsTimeouts, .. Neighbours(), Policy.Agreements, Policy.ChecksByForm, Policy.Partners, Policy.ProtectedClasses, Policy.Reuse, Policy.VisibilityByForm];
}
