using System.Text;
using Schemas.Infoset;
using Schemas.Rules.Packs;
using Schemas.Validation;

namespace Schemas.Tests.Rules;

internal sealed class RulePackTest
{
    private static readonly SchemaCatalog Catalog = SchemaCatalog.Load();

    private static readonly byte[] Message = File.ReadAllBytes(Path.Combine(RepositoryFolders.Samples, "EnrollEncounter/maximal/request.xml"));

    [TestCase("cpms:Encounter,required,cpms:NoticeVersionText", "")]
    [TestCase("cpms:Encounter,required,cpms:PrintsNotTakenReasonCode", "Encounter")]
    [TestCase("cpms:Encounter,absent,cpms:NoticeVersionText", "NoticeVersionText")]
    [TestCase("cpms:Encounter,absent,cpms:PrintsNotTakenReasonCode", "")]
    [TestCase("cpms:FormTypeCode,one-of,I-485|I-765", "")]
    [TestCase("cpms:FormTypeCode,one-of,N-400", "FormTypeCode")]
    [TestCase("im:ImmigrationReceiptNumberIdentification,pattern,IOE[0-9]+", "")]
    [TestCase("cpms:Encounter/im:ImmigrationReceiptNumberIdentification,pattern,[0-9]+", "ImmigrationReceiptNumberIdentification")]
    [TestCase("nc:Person/im:ImmigrationReceiptNumberIdentification,pattern,[0-9]+", "")]
    [TestCase("cpms:Encounter,not-after,cpms:FilingDate cpms:EncounterDate", "")]
    [TestCase("cpms:Encounter,not-after,cpms:EncounterDate cpms:FilingDate", "EncounterDate")]
    [TestCase("cpms:Encounter,not-after,cpms:EncounterDate /cpms:MessageHeader/cpms:MessageCreationDateTime", "")]
    [TestCase("cpms:EnrollEncounterRequest,at-least,1 biom:Biometric", "")]
    [TestCase("cpms:EnrollEncounterRequest,at-least,99 biom:Biometric", "EnrollEncounterRequest")]
    [TestCase("cpms:EnrollEncounterRequest,at-most,0 biom:Biometric", "EnrollEncounterRequest")]
    [TestCase("cpms:MessageHeader,equals,cpms:OriginatingOrganization/nc:OrganizationName cpms:ReceivingOrganization/nc:OrganizationName", "")]
    [TestCase("cpms:MessageHeader,equals,cpms:MessagePurposeCode cpms:MessagePriorityCode", "MessagePriorityCode")]
    [TestCase("cpms:FormTypeCode,refers-to,cpms:Encounter/cpms:FormTypeCode", "")]
    [TestCase("cpms:FormTypeCode,refers-to,cpms:EncounterSourceCode", "FormTypeCode")]
    public void Each_kind_of_check_finds_its_place(string rule, string place)
    {
        string[] cells = rule.Split(',');

        var findings = Check(Pack($"ABC-0001,,,,,{cells[0]},{cells[1]},{cells[2]},A rule is broken,Keep it,Us")).Findings;

        Assert.That(string.Join(' ', findings.Select(finding => finding.Path!.Split(':')[^1].Split('[')[0])), Is.EqualTo(place));
        Assert.That(findings.Select(finding => finding.Code), Is.All.EqualTo("ABC-0001"));
    }

    [Test]
    public void A_rule_for_one_message_leaves_the_others_alone() =>
        Assert.That(Check(Pack("ABC-0001,,,,VetBiometricsRequest,cpms:Encounter,absent,cpms:NoticeVersionText,Why,How,Us")).Verdict, Is.EqualTo(Verdict.Valid));

    [TestCase("2026-11-30", Verdict.Valid)]
    [TestCase("2026-12-01", Verdict.Invalid)]
    [TestCase("2027-01-31", Verdict.Invalid)]
    [TestCase("2027-02-01", Verdict.Valid)]
    public void A_rule_is_asked_on_its_days(string today, Verdict verdict)
    {
        string pack = Pack("ABC-0001,Error,2026-12-01,2027-01-31,,cpms:Encounter,absent,cpms:NoticeVersionText,Why,How,Us");

        Assert.That(CheckOn(today, pack).Verdict, Is.EqualTo(verdict));
    }

    [Test]
    public void A_layer_changes_what_those_below_say()
    {
        string rule = Pack("ABC-0001,Error,,,,cpms:Encounter,absent,cpms:NoticeVersionText,Why,How,Us");

        var lighter = Check(rule, Pack("ABC-0001,Warning,,,,,,,,,"));
        var gone = Check(rule, Pack("ABC-0001,Off,,,,,,,,,"));
        var back = Check(rule, Pack("ABC-0001,Off,,,,,,,,,"), Pack("ABC-0001,Error,,,,,,,,,"));

        Assert.That((lighter.Verdict, lighter.FindingsTotal, gone.FindingsTotal, back.Verdict), Is.EqualTo((Verdict.Valid, 1, 0, Verdict.Invalid)));
    }

    [Test]
    public void A_layer_takes_a_rule_of_the_program_away()
    {
        byte[] message = File.ReadAllBytes(Path.Combine(RepositoryFolders.Samples, "EnrollEncounter/CPMS-3004-a-number-too-short/request.xml"));

        Assert.That(Check(message, "2026-11-22", Pack("CPMS-3004,Off,,,,,,,,,")).Verdict, Is.EqualTo(Verdict.Valid));
    }

    [TestCase("ASC", Verdict.Invalid)]
    [TestCase("CARD", Verdict.Valid)]
    [TestCase(null, Verdict.Valid)]
    public void A_pack_of_a_partner_is_for_its_messages(string? partner, Verdict verdict)
    {
        var pack = RulePack.Read("ASC", Encoding.UTF8.GetBytes(Pack("ASC-0001,,,,,cpms:Encounter,absent,cpms:NoticeVersionText,Why,How,Us")));
        var packs = new RulePacks([], new Dictionary<string, RulePack>(StringComparer.Ordinal) { ["ASC"] = pack });
        var validator = new MessageValidator(Catalog, ValidationLimits.Default, packs, Clock("2026-11-22"));
        using var infoset = XmlInfoset.Read(Message, InfosetLimits.Default);

        Assert.That(validator.Validate(infoset, infoset.Root, partner).Verdict, Is.EqualTo(verdict));
    }

    [TestCase("ABC-1,,,,,cpms:Encounter,required,.,Why,How,Us", "line 2: a code is")]
    [TestCase("CPMS-9001,,,,,cpms:Encounter,required,.,Why,How,Us", "line 2: a rule of its own needs a code of its own")]
    [TestCase("ABC-0001,Fatal,,,,cpms:Encounter,required,.,Why,How,Us", "line 2: severity is")]
    [TestCase("ABC-0001,,31.1.2027,,,cpms:Encounter,required,.,Why,How,Us", "line 2: from and until are days")]
    [TestCase("ABC-0001,,,,,Encounter,required,.,Why,How,Us", "line 2: ABC-0001: a step of a path is")]
    [TestCase("ABC-0001,,,,,cpms:Encounter,pattern,(,Why,How,Us", "line 2: ABC-0001: value is no pattern")]
    [TestCase("ABC-0001,,,,,cpms:Encounter,guess,.,Why,How,Us", "line 2: ABC-0001: check is one of")]
    [TestCase("ABC-0001,,,,,cpms:Encounter,required,.,,How,Us", "line 2: a rule needs a meaning")]
    [TestCase("ABC-0001,,,,,,,,Why,,", "line 2: a row without check only changes")]
    [TestCase("ABC-0001,Off,,,,,,,,,", "line 2: there is no rule ABC-0001 to change")]
    [TestCase("CPMS-2101,Off,,,,,,,,,", "line 2: there is no rule CPMS-2101 to change")]
    [TestCase("ABC-0001,Off", "line 2: a row has 11 cells")]
    [TestCase("CPMS-3004,Off,,,,,,,,,\nCPMS-3004,Error,,,,,,,,,", "line 3: CPMS-3004 stands in this pack twice")]
    public void What_is_wrong_with_a_pack_is_said(string rows, string reason) =>
        Assert.That(() => Check(RulePack.Head + "\n" + rows + "\n"), Throws.TypeOf<RulePackException>().With.Message.StartsWith(reason));

    [Test]
    public void Packs_are_part_of_what_a_verdict_rests_on()
    {
        var pack = RulePack.Read("x", Encoding.UTF8.GetBytes(Pack("CPMS-3004,Off,,,,,,,,,")));

        Assert.That(CheckBasis.Of(Catalog, RulePacks.None with { Common = [pack] }).RulePackSha256, Is.Not.EqualTo(CheckBasis.Of(Catalog).RulePackSha256));
    }

    private static string Pack(string row) => RulePack.Head + "\n" + row + "\n";

    private static ValidationReport Check(params string[] packs) => CheckOn("2026-11-22", packs);

    private static ValidationReport CheckOn(string today, params string[] packs) => Check(Message, today, packs);

    private static ValidationReport Check(byte[] message, string today, params string[] packs)
    {
        var read = RulePacks.None with { Common = [.. packs.Select(pack => RulePack.Read("pack", Encoding.UTF8.GetBytes(pack)))] };
        var validator = new MessageValidator(Catalog, ValidationLimits.Default, read, Clock(today));
        using var infoset = XmlInfoset.Read(message, InfosetLimits.Default);
        return validator.Validate(infoset, infoset.Root);
    }

    private static TimeProvider Clock(string day) => new FixedClock(DateTimeOffset.Parse(day + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture));

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
