using System.Text;
using Gateway.Commands;
using Processing.Policy.Agreements;
using Schemas.Rules.Packs;
using Schemas.Validation;

namespace Gateway.Tests.Conformance;

internal sealed class AgreementPackTest
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    private ConformanceFolder _folder = null!;

    [SetUp]
    public void Make() => _folder = new ConformanceFolder();

    [TearDown]
    public void Remove() => _folder.Dispose();

    [TestCase("", "", "")]
    [TestCase(">CAN<", ">FRA<", "AGR-0001 AGR-0002 AGR-0003 AGR-0004")]
    [TestCase(">CAN<", ">AUS<", "AGR-0003")]
    [TestCase("US-CAN-2012", "US-AUS-2014", "AGR-0003")]
    public void An_inquiry_asks_for_what_an_agreement_covers(string from, string to, string codes)
    {
        string message = Encoding.UTF8.GetString(ConformanceFolder.Sample(Valid));
        string changed = from.Length == 0 ? message : message.Replace(from, to, StringComparison.Ordinal);
        var packs = RulePacks.None with { Common = [RulePack.Read(AgreementPack.Name, Encoding.UTF8.GetBytes(AgreementPack.Write(null, Day)))] };

        using var infoset = Schemas.Infoset.XmlInfoset.Read(Encoding.UTF8.GetBytes(changed), Schemas.Infoset.InfosetLimits.Default);
        var report = new MessageValidator(ConformanceFolder.Catalog, ValidationLimits.Default, packs).Validate(infoset, infoset.Root);

        Assert.That(
            string.Join(' ', report.Findings.Select(finding => finding.Code).Where(code => code.StartsWith("AGR", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
            Is.EqualTo(codes), AgreementPack.Write(null, Day));
    }

    [Test]
    public void Before_the_first_agreement_nobody_may_ask() =>
        Assert.That(AgreementPack.Write(null, new DateOnly(1990, 1, 1)), Does.Contain("AGR-0001").And.Not.Contain("CAN"));

    [Test]
    public async Task The_command_lays_the_agreements_below_other_packs()
    {
        string inquiry = _folder.Write("inquiry.xml", Encoding.UTF8.GetString(ConformanceFolder.Sample(Valid)).Replace(">CAN<", ">FRA<", StringComparison.Ordinal));
        string off = _folder.Write("off.csv", RulePack.Head + "\nAGR-0001,Off,,,,,,,,,\nAGR-0002,Warning,,,,,,,,,\n");

        Assert.That(await RunAsync(inquiry), Is.Zero);
        Assert.That(await RunAsync(inquiry, "--agreements"), Is.EqualTo(1));
        Assert.That(await RunAsync(inquiry, "--agreements", "--rules", off), Is.Zero);
        Assert.That(await RunAsync(inquiry, "--agreements", _folder.Write("tables/agreement-terms.csv", "id,valid_from\na\n")[..^"/agreement-terms.csv".Length]), Is.EqualTo(2));
    }

    [TestCase("")]
    [TestCase("/cpms:InquiryReasonCode;A B=X")]
    [TestCase("/cpms:InquiryReasonCode;A=X;A=Y")]
    [TestCase("InquiryReasonCode;A=X")]
    public void A_table_that_is_none_is_no_rule(string value) => Assert.That(
        () => RulePack.Read("own", Encoding.UTF8.GetBytes($"{RulePack.Head}\nOWN-0001,Error,,,,cpms:InquiryReasonCode,allowed-for,{value},Meaning,,\n")),
        Throws.TypeOf<RulePackException>().With.Message.StartsWith("line 2: OWN-0001: value is places").Or.TypeOf<RulePackException>().With.Message.Contains("prefix"));

    private const string Valid = "InquirePerson/refugee-claimant";

    private static Task<int> RunAsync(params string[] words) =>
        CommandRunner.RunAsync(new System.CommandLine.RootCommand("") { ValidateCommand.Make() }, ["validate", .. words]);
}
