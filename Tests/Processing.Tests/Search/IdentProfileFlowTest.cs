using System.Text;
using Biometrics.Fingerprints.Synthesis;
using Biometrics.Imaging;
using Processing.Intake.Answers;
using Processing.Partners;
using Processing.Stores.Access;
using Processing.Tests.Flow;
using Schemas.Infoset;
using Schemas.Validation;

namespace Processing.Tests.Search;

public sealed class IdentProfileFlowTest
{
    private const ulong Known = 1;

    private const ulong Stranger = 2;

    [Test]
    [Property("Acceptance", "M-140 M-141 M-143 M-145")]
    public async Task A_search_by_prints_finds_the_person_and_tells_what_the_scope_allows()
    {
        await using Stand stand = await KnownAsync();

        string answer = Xml(await stand.SendAsync("IDENT", Request("TCN-1", Known), "ident"));
        AccessEntry entry = (await AuditAsync(stand)).Single();

        using var scope = Assert.EnterMultipleScope();
        Assert.That(answer, Does.Contain("<ident:IdentifyStatusCode>Hit<").And.Contain(">TCN-1<").And.Contain("<nc:PersonSurName>Muster<"));
        Assert.That(answer, Does.Not.Contain("A123456789").And.Not.Contain("123456789"), "no A-Number");
        Assert.That((entry.Outcome, entry.Reader, entry.Organization, entry.Operation, entry.Reason), Is.EqualTo(("Shown", "IDENT", "OBIM", "Ident6Identify", "ENTRY AT PRIMARY INSPECTION")));
        Assert.That(Verdict(answer), Is.EqualTo(Schemas.Validation.Verdict.Valid));
    }

    [Test]
    public async Task Nobody_is_found_by_the_prints_of_a_stranger()
    {
        await using Stand stand = await KnownAsync();

        string answer = Xml(await stand.SendAsync("IDENT", Request("TCN-1", Stranger), "ident"));

        Assert.That(answer, Does.Contain("<ident:IdentifyStatusCode>No Hit<").And.Not.Contain("ident:Identity>"));
    }

    [TestCase("NotProtected", "T1")]
    [TestCase("Unclear", "")]
    public async Task A_protected_person_is_answered_like_a_stranger(string indicator, string code)
    {
        await using Stand stand = await KnownAsync(partners => partners.On(
            "PCQS", "QueryPersonStatus", call => ScriptedPartners.StatusAnswer(call, indicator, code.Length == 0 ? [] : [code])));

        string hidden = Xml(await stand.SendAsync("IDENT", Request("TCN-1", Known), "ident"));
        string unknown = Xml(await stand.SendAsync("IDENT", Request("TCN-2", Stranger), "ident"));

        Assert.That(WithoutIds(hidden), Is.EqualTo(WithoutIds(unknown)));
        Assert.That((await AuditAsync(stand)).Select(entry => entry.Outcome), Is.EquivalentTo(["Withheld", "Nobody", "Nobody"]));
    }

    [TestCase("770000000007", Known, "Hit")]
    [TestCase("770000000007", Stranger, "No Hit")]
    [TestCase("770000000008", Known, "No Hit")]
    public async Task A_comparison_is_a_hit_only_where_the_prints_are_of_the_encounters_person(string encounter, ulong whose, string status)
    {
        await using Stand stand = await KnownAsync();

        string answer = Xml(await stand.SendAsync("IDENT", Request("TCN-1", whose, encounter), "ident"));

        Assert.That(answer, Does.Contain($"<ident:IdentifyStatusCode>{status}<"));
        Assert.That(answer.Contains(">770000000007<", StringComparison.Ordinal), Is.EqualTo(status == "Hit"));
    }

    [Test]
    public async Task A_repeat_gets_the_first_answer_and_another_message_of_the_number_is_refused()
    {
        await using Stand stand = await KnownAsync();

        string first = Xml(await stand.SendAsync("IDENT", Request("TCN-1", Known), "ident"));
        string again = Xml(await stand.SendAsync("IDENT", Request("TCN-1", Known), "ident"));
        IntakeAnswer other = await stand.SendAsync("IDENT", Request("TCN-1", Stranger), "ident");

        Assert.That(again, Is.EqualTo(first));
        Assert.That((other as IntakeAnswer.Refused)?.Code, Is.EqualTo(RefusalCode.MessageIdentificationConflict));
    }

    [Test]
    public async Task A_partner_without_a_scope_reads_nothing()
    {
        await using Stand stand = await KnownAsync();

        IntakeAnswer answer = await stand.SendAsync("ASC", Request("TCN-1", Known), "ident");

        Assert.That((answer as IntakeAnswer.Invalid)?.Report.Findings.Select(finding => finding.Code), Is.EqualTo(["CPMS-6001"]));
    }

    [Test]
    public async Task A_late_answer_says_first_that_it_is_one()
    {
        await using Stand stand = await KnownAsync(partners => partners.On("IDENT", "DeliverAnswer", _ => new PartnerReply.Answered(ReadOnlyMemory<byte>.Empty)), options => options with { AnswerDeadlineSeconds = 0 });

        string first = Xml(await stand.SendAsync("IDENT", Request("TCN-1", Known), "ident"));
        await Stand.UntilAsync(() => Task.FromResult(stand.Partners.CallsOf("DeliverAnswer").Any(call => Encoding.UTF8.GetString(call.Xml.Span).Contains(">Hit<", StringComparison.Ordinal))));

        Assert.That(first, Does.Contain("<ident:ResponseTypeCode>Interim<").And.Not.Contain("IdentifyStatusCode"));
    }

    private static async Task<Stand> KnownAsync(Action<ScriptedPartners>? script = null, Func<ProcessingOptions, ProcessingOptions>? change = null)
    {
        Stand stand = await Stand.StartAsync(change, partners =>
        {
            partners.On("PCQS", "QueryPersonStatus", call => ScriptedPartners.StatusAnswer(call, "NotProtected", "B2"));
            partners.On("IDENT", "Identify", call => ScriptedPartners.IdentAnswer(call, "NoMatch", "1100000001"));
            script?.Invoke(partners);
        });
        string enrolment = Enrolments.WithDrawnPrints("known", Known, 0, 2, 7).Replace(
            "</PersonAugmentation>", "<biom:EncounterIdentification><nc:IdentificationID>770000000007</nc:IdentificationID></biom:EncounterIdentification></PersonAugmentation>", StringComparison.Ordinal);
        IntakeAnswer enrolled = await stand.SendAsync("ASC", enrolment);
        await stand.UntilDoneAsync(((IntakeAnswer.Replied)enrolled).MessageId);
        return stand;
    }

    private static string Request(string number, ulong whose, string? encounter = null)
    {
        string root = encounter is null ? "IdentifyRequest" : "VerifyRequest";
        string prints = string.Concat(((int[])[2, 7]).Select(position => Record(whose, position)));
        return $"""
            <ident:{root} xmlns:ident="http://visit.dhs.gov/ident/6" xmlns:nc="http://niem.gov/niem/niem-core/2.0" xmlns:biom="http://niem.gov/niem/biometrics/1.0" xmlns:itl="http://biometrics.nist.gov/standard/2011">
            {(encounter is null ? "" : $"<ident:EncounterIdentificationQuery><nc:EncounterIdentification><nc:IdentificationID>{encounter}</nc:IdentificationID><nc:IdentificationCategoryDescriptionText>EID</nc:IdentificationCategoryDescriptionText></nc:EncounterIdentification></ident:EncounterIdentificationQuery>")}
            <ident:Encounter><ident:Activity><nc:ActivityIdentification><nc:IdentificationID>{number}</nc:IdentificationID><nc:IdentificationCategoryDescriptionText>TCN</nc:IdentificationCategoryDescriptionText></nc:ActivityIdentification>
            <nc:ActivityReasonText>ENTRY AT PRIMARY INSPECTION</nc:ActivityReasonText>
            <ident:OriginatingOrganization><nc:OrganizationName>DHS</nc:OrganizationName><nc:OrganizationUnitName>CBP</nc:OrganizationUnitName><nc:OrganizationSubUnitName>OFO</nc:OrganizationSubUnitName></ident:OriginatingOrganization></ident:Activity>
            <ident:BiometricDetails><ident:FingerprintImageSet>{prints}</ident:FingerprintImageSet></ident:BiometricDetails></ident:Encounter></ident:{root}>
            """;
    }

    private static string Record(ulong whose, int position)
    {
        GrayImage print = SyntheticFinger.OfPerson(whose, position).Impression(1).Image;
        return $"<itl:PackageFingerprintImageRecord><itl:FingerprintImage><nc:BinaryBase64Object>{Convert.ToBase64String(PngWriter.Write(print))}</nc:BinaryBase64Object><biom:FingerPositionCode>{position}</biom:FingerPositionCode></itl:FingerprintImage></itl:PackageFingerprintImageRecord>";
    }

    private static Task<IReadOnlyList<AccessEntry>> AuditAsync(Stand stand) =>
        stand.Storage.ReadAsync(stores => stores.Access.ReadAsync(new AccessFilter { IncludesWithheld = true }, 50), CancellationToken.None);

    private static Verdict Verdict(string answer)
    {
        using var infoset = XmlInfoset.Read(Encoding.UTF8.GetBytes(answer), InfosetLimits.Default);
        return Stand.Checks.Validate(infoset, infoset.Root).Verdict;
    }

    private static string WithoutIds(string answer) => System.Text.RegularExpressions.Regex.Replace(
        answer, "<nc:IdentificationID>[^<]+<", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

    private static string Xml(IntakeAnswer answer)
    {
        Assert.That(answer, Is.InstanceOf<IntakeAnswer.Replied>(), answer is IntakeAnswer.Invalid invalid
            ? string.Join("; ", invalid.Report.Findings.Select(finding => finding.Code + " " + finding.Path + " " + finding.Text))
            : answer.ToString());
        return Encoding.UTF8.GetString(((IntakeAnswer.Replied)answer).Xml.Span);
    }
}
