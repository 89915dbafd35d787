using System.Text;
using Processing.Intake.Answers;
using Processing.Intake.Content;
using Processing.Partners;
using Processing.Stores.Messages;
using Processing.Stores.Work;

namespace Processing.Tests.Flow;

public sealed class EnrolmentFlowTest
{
    [Test]
    [Property("Acceptance", "M-20")]
    public async Task An_enrolment_without_prints_is_answered_finally_without_IDENT()
    {
        await using Stand stand = await Stand.StartAsync();

        IntakeAnswer answer = await stand.SendAsync("ASC", Enrolments.WithoutPrints());

        string xml = Xml(answer);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(xml, Does.Contain("<ResponseCategoryCode>Final</ResponseCategoryCode>"));
            Assert.That(xml, Does.Contain("<IdentityDecisionCode>NewPerson</IdentityDecisionCode>"));
            Assert.That(stand.Partners.Calls, Is.Empty);
        }
    }

    [Test]
    public async Task What_the_log_holds_is_not_kept_twice()
    {
        await using Stand stand = await Stand.StartAsync(options => options with { PipelineWorkers = 0, AnswerDeadlineSeconds = 0 });

        var answer = (IntakeAnswer.Replied)await stand.SendAsync("ASC", Enrolments.WithoutPrints());

        WorkItem? item = await stand.Storage.ReadAsync(stores => stores.Work.FindAsync(answer.MessageId), CancellationToken.None);
        Assert.That(item?.State, Does.Contain("\"LoggedAt\":").And.Not.Contain("PersonName"));
    }

    [Test]
    [Property("Acceptance", "M-04 M-10 M-21 M-23")]
    public async Task Prints_are_searched_in_IDENT_and_checks_go_out()
    {
        await using Stand stand = await Stand.StartAsync(script: AllAnswer);

        IntakeAnswer answer = await stand.SendAsync("ASC", Enrolments.WithPrints("I-589"));

        string xml = Xml(answer);
        await stand.UntilCalledAsync("ReportMatch");
        await Stand.UntilAsync(() => Task.FromResult(stand.Partners.CallsOf("NativeEBTSMessage").Count == 2));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(xml, Does.Contain("<BackgroundCheckCategoryCode>FbiFingerprint<"));
            Assert.That(xml, Does.Contain("<BackgroundCheckCategoryCode>DodAbis<"));
            Assert.That(xml, Does.Contain("<IdentityDecisionExplanationCode>BiometricAgrees<"));
            Assert.That(stand.Partners.CallsOf("Identify"), Has.Count.EqualTo(1));
        }
    }

    // The first answer is filtered, too: IDENT shows nobody else the encounter of a form whose applicants are protected.
    [TestCase("I-485", "DhsComponents")]
    [TestCase("I-589", "OriginatorOnly")]
    [TestCase("I-914", "OriginatorOnly")]
    [Property("Acceptance", "M-24 Q-1")]
    public async Task IDENT_is_told_who_may_see_an_encounter(string form, string visibility)
    {
        await using Stand stand = await Stand.StartAsync(script: AllAnswer);

        await stand.SendAsync("ASC", Enrolments.WithPrints(form));
        await stand.UntilCalledAsync("ReportMatch");

        Assert.That(System.Text.Encoding.UTF8.GetString(stand.Partners.CallsOf("ReportMatch")[0].Xml.Span), Does.Contain($"<VisibilityCode>{visibility}<"));
    }

    [Test]
    [Property("Acceptance", "M-24 Q-1")]
    public async Task Who_asked_for_protection_once_is_shown_to_nobody_in_later_encounters()
    {
        await using Stand stand = await Stand.StartAsync(script: AllAnswer);
        await stand.SendAsync("ASC", Enrolments.WithPrints("I-914"));
        await stand.UntilCalledAsync("ReportMatch");

        await stand.SendAsync("ASC", Enrolments.WithPrints("I-485", id: "second"));
        await Stand.UntilAsync(() => Task.FromResult(stand.Partners.CallsOf("ReportMatch").Count == 2));

        Assert.That(
            stand.Partners.CallsOf("ReportMatch").Select(call => System.Text.Encoding.UTF8.GetString(call.Xml.Span)),
            Is.All.Contains("<VisibilityCode>OriginatorOnly<"));
    }

    [Test]
    [Property("Acceptance", "M-08")]
    public async Task A_second_encounter_of_the_same_person_is_verified_against_the_FIN()
    {
        await using Stand stand = await Stand.StartAsync(script: AllAnswer);
        await stand.SendAsync("ASC", Enrolments.WithPrints("I-485"));

        string xml = Xml(await stand.SendAsync("ASC", Enrolments.WithPrints("I-485", id: "second")));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(xml, Does.Contain("<IdentityDecisionCode>ExistingPerson<"));
            Assert.That(stand.Partners.CallsOf("Verify"), Has.Count.EqualTo(1));
        }
    }

    [Test]
    [Property("Acceptance", "M-09")]
    public async Task No_check_goes_out_before_the_identity_is_verified()
    {
        await using Stand stand = await Stand.StartAsync(script: partners =>
        {
            AllAnswer(partners);
            partners.On("IDENT", "Identify", call => ScriptedPartners.Answer(call, "QualityTooLow"));
        });

        string xml = Xml(await stand.SendAsync("ASC", Enrolments.WithPrints("I-589")));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(xml, Does.Not.Contain("ScheduledCheck"));
            Assert.That(stand.Partners.CallsOf("NativeEBTSMessage"), Is.Empty);
        }
    }

    [Test]
    public async Task A_late_answer_is_announced_delivered_and_can_be_fetched()
    {
        int calls = 0;
        await using Stand stand = await Stand.StartAsync(
            options => options with { AnswerDeadlineSeconds = 0.2 },
            partners =>
            {
                AllAnswer(partners);
                partners.On("IDENT", "Identify", call => Interlocked.Increment(ref calls) < 4
                    ? new PartnerReply.Unavailable("HTTP 503")
                    : ScriptedPartners.IdentAnswer(call, "Match", "1100220033"));
                partners.On("ASC", "DeliverAnswer", _ => new PartnerReply.Answered(ReadOnlyMemory<byte>.Empty));
            });

        string interim = Xml(await stand.SendAsync("ASC", Enrolments.WithPrints("I-765")));
        await stand.UntilCalledAsync("DeliverAnswer");
        string fetched = Xml(await stand.SendAsync("ASC", Enrolments.Fetch("first")));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(interim, Does.Contain("<ResponseCategoryCode>Interim<"));
            Assert.That(fetched, Does.Contain("<FetchAnswerOutcomeCode>Ready<").And.Contain("<EnrollEncounterOutcomeCode>Enrolled<"));
        }
    }

    [Test]
    public async Task A_repeat_gets_the_first_answer_and_has_no_effect()
    {
        await using Stand stand = await Stand.StartAsync();
        string first = Xml(await stand.SendAsync("ASC", Enrolments.WithoutPrints()));

        string second = Xml(await stand.SendAsync("ASC", Enrolments.WithoutPrints()));

        IReadOnlyList<MessageRow> inbound = await stand.Storage.ReadAsync(
            stores => stores.Messages.SearchAsync(new MessageFilter { Direction = MessageDirection.Inbound }, null, 10), CancellationToken.None);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(second, Is.EqualTo(first));
            Assert.That(inbound, Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task Another_message_under_the_same_identification_is_a_conflict()
    {
        await using Stand stand = await Stand.StartAsync();
        await stand.SendAsync("ASC", Enrolments.WithoutPrints());

        IntakeAnswer answer = await stand.SendAsync("ASC", Enrolments.WithoutPrints(familyName: "Other"));

        Assert.That(answer, Is.InstanceOf<IntakeAnswer.Refused>()
            .With.Property("Code").EqualTo(RefusalCode.MessageIdentificationConflict));
    }

    [Test]
    public async Task A_sender_that_names_another_is_refused()
    {
        await using Stand stand = await Stand.StartAsync();

        IntakeAnswer answer = await stand.SendAsync("ELIS", Enrolments.WithoutPrints());

        Assert.That(answer, Is.InstanceOf<IntakeAnswer.Refused>().With.Property("Code").EqualTo(RefusalCode.SenderMismatch));
    }

    [Test]
    public async Task An_invalid_message_is_kept_with_its_findings()
    {
        await using Stand stand = await Stand.StartAsync();

        var answer = (IntakeAnswer.Invalid)await stand.SendAsync("ASC", Samples.Request("EnrollEncounter", "no-encounter-date"));

        IReadOnlyList<Schemas.Validation.Finding> findings = await stand.Storage.ReadAsync(
            stores => stores.Messages.ReadFindingsAsync(answer.MessageId), CancellationToken.None);
        Assert.That(findings, Is.Not.Empty);
    }

    [Test]
    public async Task What_is_kept_comes_back_byte_for_byte()
    {
        await using Stand stand = await Stand.StartAsync(script: AllAnswer);
        string sent = Enrolments.WithPrints("I-765", lineLength: 76);

        var answer = (IntakeAnswer.Replied)await stand.SendAsync("ASC", sent);

        byte[] entity = await stand.Storage.ReadAsync(
            async stores =>
            {
                KeptContent? content = await stores.Messages.ReadContentAsync(answer.MessageId);
                Assert.That(content?.Spans, Has.Count.EqualTo(2));
                return await Reassembly.EntityAsync(content!, stores.Images); // checked above
            },
            CancellationToken.None);
        Assert.That(Encoding.UTF8.GetString(entity), Is.EqualTo(sent));
    }

    private static void AllAnswer(ScriptedPartners partners)
    {
        partners.On("IDENT", "Identify", call => ScriptedPartners.IdentAnswer(call, "Match", "1100220033"));
        partners.On("IDENT", "Verify", call => ScriptedPartners.IdentAnswer(call, "Match", "1100220033"));
        partners.On("IDENT", "ReportMatch", call => ScriptedPartners.Answer(call, "Recorded"));
        partners.On("NGI", "NativeEBTSMessage", _ => ScriptedPartners.Acknowledge());
        partners.On("ABIS", "NativeEBTSMessage", _ => ScriptedPartners.Acknowledge());
    }

    private static string Xml(IntakeAnswer answer)
    {
        Assert.That(answer, Is.InstanceOf<IntakeAnswer.Replied>(), Describe(answer));
        return Encoding.UTF8.GetString(((IntakeAnswer.Replied)answer).Xml.Span);
    }

    private static string Describe(IntakeAnswer answer) => answer is IntakeAnswer.Invalid invalid
        ? string.Join("; ", invalid.Report.Findings.Select(finding => finding.Code + " " + finding.Path + " " + finding.Text))
        : answer.ToString();
}
