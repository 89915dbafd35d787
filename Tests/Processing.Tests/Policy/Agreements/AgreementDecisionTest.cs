using Processing.Messages.DeliverCasePackage;
using Processing.Policy;
using Processing.Policy.Agreements;

namespace Processing.Tests.Policy.Agreements;

public sealed class AgreementDecisionTest
{
    private static readonly DateOnly Today = new(2026, 1, 15);
    private static readonly PolicyTables Policy = new();
    private static readonly SubjectBelonging Colombian = new(["COL"], false);

    [Test]
    public void Canada_may_be_told_of_a_national_of_a_third_country()
    {
        AgreementDecision decision = Decide();

        using var scope = Assert.EnterMultipleScope();
        Assert.That(decision.IsPermitted, Is.True, decision.Rule);
        Assert.That(decision.Agreement, Is.EqualTo("US-CAN-2012"));
        Assert.That(decision.LegalBasis, Does.Contain("315.21"));
        Assert.That(decision.Elements, Does.Contain("Name").And.Not.Contain("SocialSecurityNumber"));
    }

    [TestCase("CAN", "third-country")]
    [TestCase("USA", "third-country")]
    [TestCase("COL USA", "third-country")]
    [TestCase("", "third-country")]
    public void Nobody_else_may_be_told_of(string citizenships, string why) =>
        Assert.That(Decide(subject: new SubjectBelonging(citizenships.Split(' ', StringSplitOptions.RemoveEmptyEntries), false)).Rule, Does.Contain(why));

    [Test]
    public void Nothing_is_told_of_a_permanent_resident() =>
        Assert.That(Decide(subject: Colombian with { IsPermanentResident = true }).IsPermitted, Is.False);

    [TestCase("GBR", "RefugeeClaimant", "agreement-terms:none")]
    [TestCase("FRA", "RefugeeClaimant", "agreement-terms:none")]
    [TestCase("CAN", "Other", "agreement-terms:none")]
    [TestCase("CAN", "", "agreement-terms:none")]
    public void What_no_row_permits_is_not_permitted(string country, string reason, string rule) =>
        Assert.That(Decide(country, reason).Rule, Is.EqualTo(rule));

    [Test]
    public void Nothing_is_told_before_the_first_day() =>
        Assert.That(Decide(day: new DateOnly(2017, 7, 16)).IsPermitted, Is.False);

    [TestCase(2999, true)]
    [TestCase(3000, false)]
    [TestCase(int.MaxValue, false)]
    public void The_quota_of_the_year_is_kept(int used, bool isPermitted) =>
        Assert.That(Decide(used: used).IsPermitted, Is.EqualTo(isPermitted));

    [TestCase("2012-12-13,2025-12-31", false)]
    [TestCase("2012-12-13,2026-01-15", true)]
    [TestCase("2026-01-16,", false)]
    [TestCase("2026-01-15,", true)]
    [Property("Acceptance", "M-110")]
    public void An_agreement_holds_from_its_first_to_its_last_day(string dates, bool isPermitted) =>
        Assert.That(Decide(policy: With("agreements", "item-3-v1,2012-12-13,", $"item-3-v1,{dates}")).IsPermitted, Is.EqualTo(isPermitted));

    [TestCase("1,2017-07-17,2017-07-17", true)]
    [TestCase("1,,2017-07-17", false)]
    [TestCase("1,2017-07-17,", false)]
    [TestCase("1,2026-01-16,2017-07-17", false)]
    [TestCase("1,soon,2017-07-17", false)]
    [Property("Acceptance", "M-132")]
    public void An_agreement_needs_the_signs_of_counsel_and_the_privacy_office(string versionAndSigns, bool isPermitted) =>
        Assert.That(
            Decide(policy: With("agreements", "Information (Canada),1,2017-07-17,2017-07-17", "Information (Canada)," + versionAndSigns)).IsPermitted,
            Is.EqualTo(isPermitted));

    [Test]
    public void Terms_that_name_too_little_for_an_answer_permit_none() =>
        Assert.That(Decide(policy: With("agreement-terms", "Reviewer ResponseDate", "ResponseDate")).Rule, Does.Contain("not enough"));

    [Test]
    [Property("Acceptance", "M-134 M-153")]
    public void A_new_country_is_rows_and_no_release()
    {
        string folder = Folder("agreement-terms", "CAN", "GBR", "can-", "gbr-", ",3,", ",10,");
        Copy(folder, "quotas", "CAN", "GBR", "can-", "gbr-");

        Assert.That(Decide("GBR", policy: new PolicyTables(folder)).IsPermitted, Is.True);
    }

    [Test]
    [Property("Acceptance", "M-112 M-136")]
    public void All_ten_items_of_the_appendix_are_in_the_register() =>
        Assert.That(Policy.Agreements.Rows.Select(row => row["item"]), Is.EquivalentTo(Enumerable.Range(1, 10).Select(item => item.ToString("D", null))));

    [TestCase("VisaApplicant", "entry clearance (visas)")]
    [TestCase("RefugeeClaimant", "refugee claimants")]
    [TestCase("Enforcement", "foreign criminals")]
    [TestCase("Absconder", "fugitives")]
    [TestCase("Redocumentation", "redocumentation")]
    [Property("Acceptance", "M-154")]
    public void Reasons_are_the_use_cases_of_the_platform(string reason, string useCase) =>
        Assert.That(Policy.Purposes.Find(Today, reason)?["use_case"], Is.EqualTo(useCase));

    [Test]
    public void Every_row_on_foreign_partners_is_versioned_and_speaks_of_what_there_is()
    {
        PolicyRow[] signed = [.. Policy.Agreements.Rows, .. Policy.AgreementTerms.Rows, .. Policy.Waivers.Rows];
        using var scope = Assert.EnterMultipleScope();
        Assert.That(signed.Where(row => row.Number("version") is not > 0).Select(row => row.Reference), Is.Empty);
        Assert.That(Policy.AgreementTerms.Rows.Concat(Policy.Waivers.Rows).Where(row => Policy.Agreements.Find(Today, row["item"]) is null).Select(row => row.Reference), Is.Empty);
        Assert.That(Policy.AgreementTerms.Rows.Where(row => Policy.Purposes.Find(Today, row["reason"]) is null).Select(row => row.Reference), Is.Empty);
        Assert.That(Policy.AgreementTerms.Rows.Where(row => Policy.Recipients.Find(Today, row["country"]) is null).Select(row => row.Reference), Is.Empty);
        Assert.That(
            Policy.AgreementTerms.Rows.Where(row => row["direction"] == "Answer").SelectMany(row => row["elements"].Split(' ')).Where(name => !PackageElements.Names.Contains(name)), Is.Empty);
        Assert.That(Policy.ProtectedClasses.Rows.Select(row => row["class"]).Where(name => name.Length > 0 && Policy.ClassRules.Find(Today, name) is null), Is.Empty);
    }

    private static AgreementDecision Decide(
        string country = "CAN", string reason = "RefugeeClaimant", SubjectBelonging? subject = null, int used = 0, DateOnly? day = null, PolicyTables? policy = null) =>
        AgreementDecision.Decide(policy ?? Policy, new AskedExchange(country, ExchangeDirection.Answer, reason, subject ?? Colombian, used), day ?? Today);

    private static PolicyTables With(string file, params string[] changes) => new(Folder(file, changes));

    private static string Folder(string file, params string[] changes)
    {
        string folder = Directory.CreateTempSubdirectory("cpms-policy-").FullName;
        Copy(folder, file, changes);
        return folder;
    }

    private static void Copy(string folder, string file, params string[] changes)
    {
        string text = File.ReadAllText(Path.Combine(Flow.Samples.Root, "Processing", "Policy", file + ".csv"));
        string changed = changes.Chunk(2).Aggregate(text, (current, change) => current.Replace(change[0], change[1], StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder, file + ".csv"), changed);
    }
}
