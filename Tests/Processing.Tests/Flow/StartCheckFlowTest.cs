using System.Text;
using Processing.Intake.Answers;
using Processing.Stores.Checks;
using Processing.Stores.Messages;

namespace Processing.Tests.Flow;

/// <summary>M-04, M-09, M-10, M-11, M-12: checks are started for verified people only, once for a filing, and followed to their end.</summary>
[TestFixture]
public sealed class StartCheckFlowTest
{
    [Test]
    public async Task Nobody_is_checked_who_is_not_known()
    {
        await using Stand stand = await CheckStand.StartAsync();

        Assert.That(await stand.AskAsync(Enrolments.Start("s1", "I-485", CheckStand.Receipt)), Does.Contain(">PersonUnknown<"));
    }

    [Property("Acceptance", "M-09")]
    [TestCase("I-765")]
    [TestCase("I-485")]
    public async Task Nobody_is_checked_whom_IDENT_has_not_confirmed(string form)
    {
        await using Stand stand = await CheckStand.StartAsync("QualityTooLow");
        CheckStand.Xml(await stand.SendAsync("ASC", Enrolments.OfFiling("first", form, CheckStand.Receipt)));

        string answer = await stand.AskAsync(Enrolments.Start("s1", form, CheckStand.Receipt));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer, Does.Contain(">IdentityNotVerified<").And.Not.Contain("<BackgroundCheck>"));
            Assert.That(await stand.ChecksAsync(), Is.Empty);
            Assert.That(stand.Partners.CallsOf("NativeEBTSMessage"), Is.Empty);
        }
    }

    [Test]
    public async Task What_stands_already_is_answered_and_not_asked_again()
    {
        await using Stand stand = await CheckStand.StartAsync();
        CheckStand.Xml(await stand.SendAsync("ASC", Enrolments.OfFiling("first", "I-485", CheckStand.Receipt)));
        IReadOnlyList<BackgroundCheck> made = await stand.ChecksAsync();

        string first = await stand.AskAsync(Enrolments.Start("s1", "I-485", CheckStand.Receipt));
        string second = await stand.AskAsync(Enrolments.Start("s2", "I-485", CheckStand.Receipt));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(made.Select(check => check.Kind), Is.EquivalentTo(["FbiFingerprint", "FbiName", "Tecs"]));
            Assert.That(first, Does.Contain(">Started<").And.Contain(made[0].Id.ToString()).And.Contain(made[1].Id.ToString()));
            Assert.That(second, Does.Contain(made[0].Id.ToString()));
            Assert.That((await stand.ChecksAsync()).Select(check => check.Id), Is.EqualTo(made.Select(check => check.Id)));
        }
    }

    [Property("Acceptance", "M-03 M-04 M-10")]
    [Test]
    public async Task A_filing_whose_form_lets_prints_be_reused_is_checked_with_the_stored_ones()
    {
        await using Stand stand = await CheckStand.StartAsync();
        CheckStand.Xml(await stand.SendAsync("ASC", Enrolments.OfFiling("first", "I-485", CheckStand.Receipt)));

        string answer = await stand.AskAsync(Enrolments.Start("s1", "I-765", "IOE0900000018", new DateOnly(2026, 1, 20), kinds: "FbiFingerprint"));
        await Stand.UntilAsync(() => Task.FromResult(stand.Partners.CallsOf("NativeEBTSMessage").Count == 2));

        BackgroundCheck last = (await stand.ChecksAsync()).Last(check => check.Kind == "FbiFingerprint");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer, Does.Contain("<BackgroundCheckStatusCode>Requested<"));
            Assert.That((last.Receipt, last.FormType, last.Status), Is.EqualTo(("IOE0900000018", "I-765", last.Status is CheckStatus.Acknowledged ? last.Status : CheckStatus.Requested)));
            Assert.That(EbtsFiles.Of(stand.Partners.CallsOf("NativeEBTSMessage")[^1]).ControlNumber, Is.EqualTo(last.ControlNumber));
        }
    }

    [Test]
    public async Task A_filing_whose_form_needs_new_prints_waits_for_them()
    {
        await using Stand stand = await CheckStand.StartAsync();
        CheckStand.Xml(await stand.SendAsync("ASC", Enrolments.OfFiling("first", "I-765", CheckStand.Receipt)));

        string answer = await stand.AskAsync(Enrolments.Start("s1", "N-400", "IOE0900000018", kinds: "FbiFingerprint"));
        BackgroundCheck waiting = (await stand.ChecksAsync()).Last(check => check.Kind == "FbiFingerprint");
        IReadOnlyList<CheckAlert> alerts = await stand.AlertsAsync(AlertKind.CaptureNeeded);
        CheckStand.Xml(await stand.SendAsync("ASC", Enrolments.OfFiling("second", "N-400", "IOE0900000018")));
        BackgroundCheck[] after = [.. (await stand.ChecksAsync()).Where(check => check.Kind == "FbiFingerprint" && check.FormType == "N-400")];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer, Does.Contain("<BackgroundCheckStatusCode>Waiting<"));
            Assert.That(alerts.Single().CheckId, Is.EqualTo(waiting.Id));
            Assert.That(after.Select(check => (check.Id, check.Status)), Is.EqualTo([(waiting.Id, after[0].Status)]).And.None.EqualTo((waiting.Id, CheckStatus.Waiting)), "the waiting check is taken up");
        }
    }

    [Test]
    public async Task A_form_that_calls_for_none_of_the_checks_starts_none()
    {
        await using Stand stand = await CheckStand.StartAsync();
        CheckStand.Xml(await stand.SendAsync("ASC", Enrolments.OfFiling("first", "I-765", CheckStand.Receipt)));

        Assert.That(await stand.AskAsync(Enrolments.Start("s1", "I-765", CheckStand.Receipt, kinds: "DodAbis")), Does.Contain(">NothingToCheck<"));
    }

    [Property("Acceptance", "M-12")]
    [Test]
    public async Task A_foreign_partner_check_is_noted_as_due()
    {
        await using Stand stand = await CheckStand.StartAsync();
        CheckStand.Xml(await stand.SendAsync("ASC", Enrolments.OfFiling("first", "I-589", CheckStand.Receipt)));

        BackgroundCheck foreign = (await stand.ChecksAsync()).Single(check => check.Kind == "ForeignPartner");

        Assert.That((foreign.Status, foreign.Receipt), Is.EqualTo((CheckStatus.Waiting, CheckStand.Receipt)));
    }

    [Property("Acceptance", "M-01 M-10 M-35")]
    [Test]
    public async Task A_name_check_lives_from_due_to_its_result_and_the_asker_is_told()
    {
        await using Stand stand = await CheckStand.StartAsync();
        CheckStand.Xml(await stand.SendAsync("ASC", Enrolments.OfFiling("first", "I-485", CheckStand.Receipt)));
        await stand.AskAsync(Enrolments.Start("s1", "I-485", CheckStand.Receipt));
        Guid id = (await stand.ChecksAsync()).Single(check => check.Kind == "FbiName").Id;
        var seen = new List<CheckStatus>();
        foreach (string standing in (string[])["Asked", "Pending", "NoRecord"])
        {
            Assert.That(await stand.Engine.Checks.RecordAsync(id, standing, new DateOnly(2026, 2, 3), "letter 7", "eva", CancellationToken.None), Is.True, standing);
            seen.Add((await stand.ChecksAsync()).Single(check => check.Kind == "FbiName").Status);
        }

        bool late = await stand.Engine.Checks.RecordAsync(id, "Record", null, "letter 8", "eva", CancellationToken.None);
        await stand.UntilCalledAsync("DeliverAnswer");
        string told = Encoding.UTF8.GetString(stand.Partners.CallsOf("DeliverAnswer")[0].Xml.Span);
        string answer = CheckStand.Xml(await stand.SendAsync("ELIS", Enrolments.Retrieve("r1", CheckStand.Receipt, "FbiName")));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(seen, Is.EqualTo([CheckStatus.Requested, CheckStatus.Acknowledged, CheckStatus.Answered]));
            Assert.That(late, Is.False);
            Assert.That(told, Does.Contain("RetrieveBackgroundCheckResponse").And.Contain(">NoRecord<").And.Contain(">s1<"));
            Assert.That(answer, Does.Contain(">NoRecord<").And.Contain("2027-05-03"), "good for 15 months from the day of the result");
        }
    }

    [Test]
    public async Task A_recorded_record_is_an_alert()
    {
        await using Stand stand = await CheckStand.StartAsync();
        CheckStand.Xml(await stand.SendAsync("ASC", Enrolments.OfFiling("first", "I-485", CheckStand.Receipt)));
        Guid id = (await stand.ChecksAsync()).Single(check => check.Kind == "Tecs").Id;

        await stand.Engine.Checks.RecordAsync(id, "Record", null, "query 5", "eva", CancellationToken.None);

        Assert.That((await stand.AlertsAsync(AlertKind.RecordFound)).Single().CheckId, Is.EqualTo(id));
    }

    [Test]
    public async Task A_check_with_a_link_cannot_be_recorded_by_hand()
    {
        await using Stand stand = await CheckStand.StartAsync();
        CheckStand.Xml(await stand.SendAsync("ASC", Enrolments.OfFiling("first", "I-485", CheckStand.Receipt)));
        Guid id = (await stand.ChecksAsync()).Single(check => check.Kind == "FbiFingerprint").Id;

        Assert.That(await stand.Engine.Checks.RecordAsync(id, "NoRecord", null, "by hand", "eva", CancellationToken.None), Is.False);
    }

    [Test]
    public async Task After_180_days_a_form_of_2008_may_be_decided_without_the_name_check()
    {
        await using Stand stand = await CheckStand.StartAsync();
        CheckStand.Xml(await stand.SendAsync("ASC", Enrolments.OfFiling("first", "I-485", CheckStand.Receipt)));
        BackgroundCheck name = (await stand.ChecksAsync()).Single(check => check.Kind == "FbiName");
        await stand.Storage.WriteAsync(
            stores => stores.Checks.StartAsync(name.Id, name.MessageId, name.ControlNumber, TimeProvider.System.GetUtcNow().AddDays(-181)), CancellationToken.None);

        await stand.Engine.Care.LookAsync(CancellationToken.None);
        await stand.Engine.Care.LookAsync(CancellationToken.None);
        string answer = CheckStand.Xml(await stand.SendAsync("ELIS", Enrolments.Retrieve("r1", CheckStand.Receipt, "FbiName")));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await stand.AlertsAsync(AlertKind.PendingLong)).Single().CheckId, Is.EqualTo(name.Id));
            Assert.That(answer, Does.Contain("pending-checks:I-485-name"));
        }
    }

    [TestCase("I-765", true)]
    [TestCase("I-485", false)]
    public async Task A_check_of_an_open_filing_is_renewed_where_prints_may_be_reused(string form, bool isRenewed)
    {
        await using Stand stand = await CheckStand.StartAsync();
        CheckStand.Xml(await stand.SendAsync("ASC", Enrolments.OfFiling("first", form, CheckStand.Receipt)));
        await stand.RunOutAsync("FbiFingerprint", DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(20));
        BackgroundCheck old = (await stand.ChecksAsync()).Single(check => check.Kind == "FbiFingerprint");

        int first = await stand.Engine.Care.LookAsync(CancellationToken.None);
        int second = await stand.Engine.Care.LookAsync(CancellationToken.None);

        BackgroundCheck[] after = [.. (await stand.ChecksAsync()).Where(check => check.Kind == "FbiFingerprint")];
        using (Assert.EnterMultipleScope())
        {
            Assert.That((first, second), Is.EqualTo((isRenewed ? 1 : 0, 0)));
            Assert.That(after, Has.Length.EqualTo(isRenewed ? 2 : 1));
            Assert.That(after[^1].Renews, Is.EqualTo(isRenewed ? old.Id : null));
            Assert.That(await stand.AlertsAsync(isRenewed ? AlertKind.Renewed : AlertKind.CaptureNeeded), Has.Count.EqualTo(1));
        }

        await Stand.UntilAsync(() => Task.FromResult(stand.Partners.CallsOf("NativeEBTSMessage").Count == after.Length));
    }

    [Test]
    public async Task A_check_of_a_closed_filing_is_left_alone()
    {
        await using Stand stand = await CheckStand.StartAsync();
        CheckStand.Xml(await stand.SendAsync("ASC", Enrolments.OfFiling("first", "I-765", CheckStand.Receipt)));
        await stand.RunOutAsync("FbiFingerprint", new DateOnly(2026, 2, 3));
        await stand.Engine.Checks.CloseAsync(CheckStand.Receipt, await stand.PersonAsync(), "approved", "eva", CancellationToken.None);

        Assert.That(await stand.Engine.Care.LookAsync(CancellationToken.None), Is.Zero);
    }

    [Test]
    public async Task What_ran_out_in_an_open_filing_is_told_once()
    {
        await using Stand stand = await CheckStand.StartAsync();
        CheckStand.Xml(await stand.SendAsync("ASC", Enrolments.OfFiling("first", "I-485", CheckStand.Receipt)));
        await stand.RunOutAsync("FbiFingerprint", new DateOnly(2026, 2, 3));

        await stand.Engine.Care.LookAsync(CancellationToken.None);
        await stand.Engine.Care.LookAsync(CancellationToken.None);

        Assert.That(await stand.AlertsAsync(AlertKind.Expired), Has.Count.EqualTo(1));
    }

    [Property("Acceptance", "M-23 M-24")]
    [Test]
    public async Task An_encounter_that_matched_is_reported_to_IDENT_with_who_may_see_it()
    {
        // M-23, M-24
        await using Stand stand = await CheckStand.StartAsync();
        CheckStand.Xml(await stand.SendAsync("ASC", Enrolments.OfFiling("first", "I-485", CheckStand.Receipt)));
        CheckStand.Xml(await stand.SendAsync("ASC", Enrolments.OfFiling("second", "I-589", "IOE0900000018")));
        await Stand.UntilAsync(() => Task.FromResult(stand.Partners.CallsOf("ReportMatch").Count == 2));

        string[] reports = [.. stand.Partners.CallsOf("ReportMatch").Select(call => Encoding.UTF8.GetString(call.Xml.Span))];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(reports, Has.All.Contain("1100220033").And.All.Contain("770000000001"));
            Assert.That(reports.Count(report => report.Contains("<VisibilityCode>DhsComponents<", StringComparison.Ordinal)), Is.EqualTo(1));
            Assert.That(reports.Count(report => report.Contains("<VisibilityCode>OriginatorOnly<", StringComparison.Ordinal)), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task An_encounter_that_matched_nobody_is_not_reported()
    {
        await using Stand stand = await CheckStand.StartAsync("NoMatch");

        var answer = (IntakeAnswer.Replied)await stand.SendAsync("ASC", Enrolments.OfFiling("first", "I-485", CheckStand.Receipt));

        IReadOnlyList<MessageRow> sent = await stand.Storage.ReadAsync(
            stores => stores.Messages.SearchAsync(new MessageFilter { Direction = MessageDirection.Outbound }, null, 20), CancellationToken.None);
        Assert.That((Encoding.UTF8.GetString(answer.Xml.Span).Contains("FbiFingerprint", StringComparison.Ordinal), sent.Count(row => row.MessageType == "ReportMatchRequest")), Is.EqualTo((true, 0)));
    }
}
