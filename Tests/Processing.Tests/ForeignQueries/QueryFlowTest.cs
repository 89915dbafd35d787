using System.Text;
using Processing.ForeignQueries.Desk;
using Processing.Intake.Answers;
using Processing.Partners;
using Processing.Sequestered;
using Processing.Stores.Disclosures;
using Processing.Stores.Foreign;
using Processing.Stores.Messages;
using Processing.Tests.Flow;
using Processing.Tests.ProtectedClass;

namespace Processing.Tests.ForeignQueries;

public sealed class QueryFlowTest
{
    [Test]
    [Property("Acceptance", "M-30 M-40 M-42 M-43 M-44 M-47 M-49 M-119")]
    public async Task A_match_leads_to_the_second_round_by_itself_and_both_are_accounted()
    {
        await using ForeignStand stand = await ForeignStand.StartAsync();

        IntakeAnswer interim = await stand.AskAsync(ForeignMessages.Question("q1"));
        await stand.UntilRoundsAsync(1);
        string first = await stand.DeliverAsync(ForeignMessages.First("a1", stand.QueryId()));
        await stand.UntilRoundsAsync(2);
        await stand.DeliverAsync(ForeignMessages.Further("a2", stand.QueryId(), 2));
        string final = await stand.FinalAsync("q1");

        QueryView view = (await stand.QueryAsync())!; // it was asked
        IReadOnlyList<DisclosureEntry> told = await stand.Stand.Storage.ReadAsync(stores => stores.Disclosures.ReadNewestAsync("CAN", 10), CancellationToken.None);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(Text(interim), Does.Contain(">Interim<"));
        Assert.That(first, Does.Contain("<DeliverForeignAnswerOutcomeCode>Received<"));
        Assert.That(final, Does.Contain("<StartForeignQueryOutcomeCode>Match<").And.Contain(stand.QueryId()));
        Assert.That(stand.Rounds.Select(call => (call.Partner, ForeignMessages.Said(call, "ForeignQueryRoundCode"))), Is.EqualTo([("IDENT", "1"), ("IDENT", "2")]));
        Assert.That(view.Query.Status, Is.EqualTo(ForeignQueryStatus.Answered));
        Assert.That(told.Select(entry => (entry.Direction, entry.Elements, entry.Agreement, entry.People.Count)), Is.EquivalentTo(
        [
            ("Query", "PartnerCase Fingerprints", "US-CAN-2012", 1), ("Query", "PartnerCase", "US-CAN-2012", 1),
        ]));
        Assert.That(told.Select(entry => entry.MessageId), Is.EquivalentTo(view.Rounds.Select(round => round.MessageId!.Value)));
        Assert.That(told.Select(entry => entry.ConversationId).Distinct(), Is.EqualTo([view.Query.ConversationId]));
    }

    [Test]
    [Property("Acceptance", "M-43")]
    public async Task The_first_round_tells_prints_and_a_number_and_nothing_of_the_person()
    {
        await using ForeignStand stand = await ForeignStand.StartAsync();

        await stand.AskAsync(ForeignMessages.Question("q1"));
        await stand.UntilRoundsAsync(1);

        string sent = Encoding.UTF8.GetString(stand.Rounds[0].Xml.Span);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(sent, Does.Contain("<PartnerCaseIdentification>").And.Contain("biom:FingerImpressionImageDetail"));
        foreach (string secret in (string[])["Muster", "123456789", "1988", "ZLA", "Whitfield", "dana", "nc:Person>", "ERI", "1199887766", "CaptureDate", "Asylum", "applicant"])
        {
            Assert.That(sent, Does.Not.Contain(secret), secret);
        }
    }

    [Test]
    [Property("Acceptance", "M-46")]
    public async Task No_match_is_kept_and_ends_the_query()
    {
        await using ForeignStand stand = await ForeignStand.StartAsync();

        await stand.AskAsync(ForeignMessages.Question("q1"));
        await stand.UntilRoundsAsync(1);
        await stand.DeliverAsync(ForeignMessages.First("a1", stand.QueryId(), "NoMatch"));
        string final = await stand.FinalAsync("q1");

        QueryView view = (await stand.QueryAsync())!; // it was asked
        ReadResult read = await stand.ReadAsync();
        using var scope = Assert.EnterMultipleScope();
        Assert.That(final, Does.Contain("<StartForeignQueryOutcomeCode>NoMatch<").And.Contain("<ForeignMatchCode>NoMatch<"));
        Assert.That(view.Rounds.Select(round => round.Outcome), Is.EqualTo(["NoMatch"]));
        Assert.That(read.Answers.Select(answer => Encoding.UTF8.GetString(answer.Xml.Span)), Has.One.Contains("<ForeignMatchCode>NoMatch<"));
        Assert.That(stand.Rounds, Has.Count.EqualTo(1));
    }

    [Test]
    [Property("Acceptance", "M-48 M-49")]
    public async Task The_third_round_is_the_officers_decision_with_its_reason()
    {
        await using ForeignStand stand = await ForeignStand.StartAsync();
        await MatchAsync(stand);

        await stand.AskAsync(ForeignMessages.Order("o1", stand.QueryId()));
        await stand.UntilRoundsAsync(3);
        await stand.DeliverAsync(ForeignMessages.Further("a3", stand.QueryId(), 3));
        string final = await stand.FinalAsync("o1");

        QueryView view = (await stand.QueryAsync())!; // it was asked
        IReadOnlyList<MessageRow> orders = await stand.Stand.Storage.ReadAsync(
            stores => stores.Messages.SearchAsync(new MessageFilter { MessageType = "OrderForeignInformationRequest" }, null, 1), CancellationToken.None);
        var decided = await stand.Stand.Storage.ReadAsync(stores => stores.Journal.ReadAsync(orders[0].Id), CancellationToken.None);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(final, Does.Contain("<OrderForeignInformationOutcomeCode>Answered<").And.Contain("<ForeignQueryRoundCode>3<"));
        Assert.That(Encoding.UTF8.GetString(stand.Rounds[2].Xml.Span), Does.Contain("<RequestedInformationCode>AsylumClaim<").And.Not.Contain("biom:Biometric"));
        Assert.That(decided.Where(line => line.Step == "Ordered").Select(line => (line.Reason, line.Actor)), Is.EqualTo([("The claim may have been decided already.", ForeignMessages.Officer)]));
        Assert.That(view.Rounds.Select(round => (round.Round, round.Outcome)), Is.EqualTo([(1, "Match"), (2, "Match"), (3, "Match")]));
        Assert.That(orders[0].ConversationId, Is.EqualTo(view.Query.ConversationId));
    }

    [Test]
    [Property("Acceptance", "M-48")]
    public async Task A_third_round_is_sent_once_and_to_nobody_without_a_match()
    {
        await using ForeignStand stand = await ForeignStand.StartAsync();
        await MatchAsync(stand);
        await stand.AskAsync(ForeignMessages.Order("o1", stand.QueryId()));
        await stand.UntilRoundsAsync(3);

        await stand.AskAsync(ForeignMessages.Order("o2", stand.QueryId()));
        string second = await stand.FinalAsync("o2");
        await stand.AskAsync(ForeignMessages.Order("o3", Guid.CreateVersion7().ToString()));
        string unknown = await stand.FinalAsync("o3");
        await stand.AskAsync(ForeignMessages.Order("o4", stand.QueryId(), "other@example.gov"));
        string stranger = await stand.FinalAsync("o4");

        using var scope = Assert.EnterMultipleScope();
        Assert.That(second, Does.Contain(">NotPermitted<"));
        Assert.That(unknown, Does.Contain(">NotFound<"));
        Assert.That(stranger, Does.Contain(">NotPermitted<"));
        Assert.That(stand.Rounds, Has.Count.EqualTo(3));
    }

    // An officer without the case; another person's case; a case nobody has; nobody known; citizens of either side or of no known country; a partner
    // that may not be asked; another agreement than the one in force.
    [TestCase("CAN", "other@example.gov", "ZLA-26-1", "A123456789", "ERI", null, "NotPermitted")]
    [TestCase("CAN", ForeignMessages.Officer, "ZLA-26-2", "A123456789", "ERI", null, "NotPermitted")]
    [TestCase("CAN", ForeignMessages.Officer, "ZLA-26-1", "A999999999", "ERI", null, "NotPermitted")]
    [TestCase("CAN", ForeignMessages.Officer, "ZLA-26-9", "A999999999", "ERI", null, "PersonUnknown")]
    [TestCase("CAN", ForeignMessages.Officer, "ZLA-26-1", "A123456789", "CAN", null, "NotPermitted")]
    [TestCase("CAN", ForeignMessages.Officer, "ZLA-26-1", "A123456789", "USA", null, "NotPermitted")]
    [TestCase("CAN", ForeignMessages.Officer, "ZLA-26-1", "A123456789", null, null, "NotPermitted")]
    [TestCase("GBR", ForeignMessages.Officer, "ZLA-26-1", "A123456789", "ERI", null, "NotPermitted")]
    [TestCase("FRA", ForeignMessages.Officer, "ZLA-26-1", "A123456789", "ERI", null, "NotPermitted")]
    [TestCase("CAN", ForeignMessages.Officer, "ZLA-26-1", "A123456789", "ERI", "US-AUS-2014", "NotPermitted")]
    [Property("Acceptance", "M-40 M-42 M-110 Q-6")]
    public async Task Nobody_is_asked_unless_everything_holds(
        string country, string officer, string caseId, string aNumber, string? citizenship, string? agreement, string outcome)
    {
        await using ForeignStand stand = await ForeignStand.StartAsync();
        await stand.Desk.AssignAsync("ZLA-26-9", ForeignMessages.Officer, "A999999999", "Asylum", "ops", CancellationToken.None);

        await stand.AskAsync(ForeignMessages.Question("q1", country, officer, caseId, aNumber, citizenship, agreement));
        string final = await stand.FinalAsync("q1");

        await AssertNobodyWasAskedAsync(stand, final, outcome);
    }

    [TestCase("Protected", "")]
    [TestCase("NotProtected", "AS6")]
    [TestCase("NotProtected", "T1")]
    [Property("Acceptance", "M-60 M-63")]
    public async Task A_protected_person_is_not_asked_about(string indicator, string code)
    {
        await using ForeignStand stand = await ForeignStand.StartAsync(partners =>
            partners.On("PCQS", "QueryPersonStatus", call => ScriptedPartners.StatusAnswer(call, indicator, code.Length == 0 ? [] : [code])));

        await stand.AskAsync(ForeignMessages.Question("q1"));
        string final = await stand.FinalAsync("q1");

        await AssertNobodyWasAskedAsync(stand, final, "NotPermitted");
        Assert.That(final, Does.Contain("<ForeignMatchCode>Refused<"));
    }

    [Test]
    [Property("Acceptance", "M-111")]
    public async Task A_signed_waiver_lets_an_asylum_case_be_asked_about_and_is_cited()
    {
        string folder = Waivers.Folder("CAN", "Asylum");
        await using ForeignStand stand = await ForeignStand.StartAsync(
            partners => partners.On("PCQS", "QueryPersonStatus", call => ScriptedPartners.StatusAnswer(call, "NotProtected", "AS6")),
            options => options with { PolicyFolder = folder });

        await stand.AskAsync(ForeignMessages.Question("q1"));
        await stand.UntilRoundsAsync(1);

        DisclosureEntry entry = (await stand.Stand.Storage.ReadAsync(stores => stores.Disclosures.ReadNewestAsync(null, 10), CancellationToken.None))[0];
        Assert.That(entry.Waiver, Is.EqualTo("waivers:w-Asylum"));
    }

    [Test]
    [Property("Acceptance", "Q-2")]
    public async Task A_query_is_held_while_PCQS_says_nothing_clear()
    {
        int asked = 0;
        await using ForeignStand stand = await ForeignStand.StartAsync(partners => partners.On("PCQS", "QueryPersonStatus", call => Interlocked.Increment(ref asked) switch
        {
            1 => new PartnerReply.Unavailable("HTTP 503"),
            2 => ScriptedPartners.StatusAnswer(call, "Unclear"),
            3 => new PartnerReply.Answered("<malformed"u8.ToArray()),
            _ => ScriptedPartners.StatusAnswer(call, "NotProtected"),
        }));

        await stand.AskAsync(ForeignMessages.Question("q1"));
        await stand.UntilRoundsAsync(1);

        Assert.That(asked, Is.GreaterThanOrEqualTo(4));
    }

    [Test]
    [Property("Acceptance", "M-105 M-113")]
    public async Task What_the_agreement_does_not_name_is_not_kept_and_only_our_journal_says_so()
    {
        await using ForeignStand stand = await ForeignStand.StartAsync();
        await MatchAsync(stand);

        ReadResult read = await stand.ReadAsync();
        string all = string.Concat(read.Answers.Select(answer => Encoding.UTF8.GetString(answer.Xml.Span)));
        IReadOnlyList<MessageRow> deliveries = await stand.Stand.Storage.ReadAsync(
            stores => stores.Messages.SearchAsync(new MessageFilter { MessageType = "DeliverForeignAnswerRequest" }, null, 10), CancellationToken.None);
        var journal = await stand.Stand.Storage.ReadAsync(stores => stores.Journal.ReadAsync(deliveries[0].Id), CancellationToken.None);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(all, Does.Contain("Toldbythem").And.Contain("iVBORw0KGgo").And.Contain("Asked for protection in 2021."));
        Assert.That(all, Does.Not.Contain("Overfull").And.Not.Contain("123121234").And.Not.Contain("TravelHistory"));
        Assert.That(journal.Select(line => line.Reason).OfType<string>(), Has.Some.Contains("left out: AgreedElement, Residence, SocialSecurityNumber"));
    }

    [Test]
    [Property("Acceptance", "M-113")]
    public async Task Neither_the_log_nor_the_queue_nor_any_image_holds_what_a_partner_told()
    {
        await using ForeignStand stand = await ForeignStand.StartAsync();
        await MatchAsync(stand);

        Guid conversation = (await stand.QueryAsync())!.Query.ConversationId; // it was asked
        IReadOnlyList<MessageRow> rows = await stand.Stand.Storage.ReadAsync(stores => stores.Messages.ReadConversationAsync(conversation), CancellationToken.None);
        foreach (MessageRow row in rows)
        {
            KeptContent content = (await stand.Stand.Storage.ReadAsync(stores => stores.Messages.ReadContentAsync(row.Id), CancellationToken.None))!; // every message has one
            string kept = Encoding.UTF8.GetString(content.Skeleton.Span);
            Assert.That(kept, Does.Not.Contain("Toldbythem").And.Not.Contain("protection in 2021").And.Not.Contain("CA-8831"), row.MessageType);
        }

        Assert.That(rows.Select(row => row.MessageType), Does.Contain("DeliverForeignAnswerRequest").And.Contain("QueryForeignPartnerRequest").And.Contain("StartForeignQueryResponse"));
    }

    [Test]
    [Property("Acceptance", "M-115")]
    public async Task Protection_that_a_partner_has_granted_comes_first_in_the_officers_list()
    {
        await using ForeignStand stand = await ForeignStand.StartAsync();
        await MatchAsync(stand, "Protected person since 2022");

        WorkList queue = await stand.Desk.ReadQueueAsync(ForeignStand.Reader, CancellationToken.None);
        WorkList other = await stand.Desk.ReadQueueAsync(ForeignStand.Reader with { Officer = "other@example.gov" }, CancellationToken.None);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(queue.Queries.Select(view => view.Attention), Is.EqualTo(["ProtectionElsewhere"]));
        Assert.That(other.Queries, Is.Empty);
    }

    [Test]
    [Property("Acceptance", "M-45")]
    public async Task More_than_confirms_identity_is_refused_in_the_first_round_and_not_kept()
    {
        await using ForeignStand stand = await ForeignStand.StartAsync();
        await stand.AskAsync(ForeignMessages.Question("q1"));
        await stand.UntilRoundsAsync(1);
        string overfull = ForeignMessages.First("a1", stand.QueryId()).Replace(
            "</ConfirmingBiographic>", "<nc:PersonResidenceAddress><nc:AddressFullText>1 Overfull Road</nc:AddressFullText></nc:PersonResidenceAddress></ConfirmingBiographic>", StringComparison.Ordinal);

        IntakeAnswer refused = await stand.Stand.SendAsync("IDENT", overfull);

        KeptContent kept = (await stand.Stand.Storage.ReadAsync(stores => stores.Messages.ReadContentAsync(((IntakeAnswer.Invalid)refused).MessageId), CancellationToken.None))!; // kept with its findings
        Assert.That(refused, Is.InstanceOf<IntakeAnswer.Invalid>());
        Assert.That(Encoding.UTF8.GetString(kept.Skeleton.Span), Does.Not.Contain("Overfull"));
        Assert.That((await stand.ReadAsync()).Answers, Is.Empty);
    }

    [Test]
    public async Task What_comes_twice_late_or_for_nobody_has_no_effect_and_nothing_unasked_is_kept()
    {
        await using ForeignStand stand = await ForeignStand.StartAsync();
        await stand.AskAsync(ForeignMessages.Question("q1"));
        await stand.UntilRoundsAsync(1);
        string query = stand.QueryId();
        string early = await stand.DeliverAsync(ForeignMessages.Further("a0", query, 2));
        string strange = await stand.DeliverAsync(ForeignMessages.First("a1", Guid.CreateVersion7().ToString()));
        string elsewhere = await stand.DeliverAsync(ForeignMessages.First("a2", query, country: "AUS"));
        await stand.DeliverAsync(ForeignMessages.First("a3", query, "NoMatch"));
        string final = await stand.FinalAsync("q1");
        await stand.DeliverAsync(ForeignMessages.First("a3", query, "NoMatch"));
        string late = await stand.DeliverAsync(ForeignMessages.First("a4", query));

        using var scope = Assert.EnterMultipleScope();
        Assert.That(new[] { early, strange, elsewhere }, Is.All.Contains(">QueryUnknown<"));
        Assert.That(late, Does.Contain(">Received<"));
        Assert.That(final, Does.Contain(">NoMatch<"));
        Assert.That((await stand.ReadAsync()).Answers, Has.Count.EqualTo(2), "the first and the late one");
        Assert.That(stand.Rounds, Has.Count.EqualTo(1), "a late match does not send a second round by itself");
    }

    [Test]
    public async Task An_answer_that_IDENT_gives_at_once_goes_the_same_way()
    {
        await using ForeignStand stand = await ForeignStand.StartAsync(partners => partners.On("IDENT", "QueryForeignPartner", call =>
            ForeignMessages.Said(call, "ForeignQueryRoundCode") == "1"
                ? ScriptedPartners.Answer(call, "Match", writer => ForeignMessages.FirstAnswer(writer, "Match", "CAN"))
                : ScriptedPartners.Answer(call, "Refused")));

        await stand.AskAsync(ForeignMessages.Question("q1"));
        string final = await stand.FinalAsync("q1");

        QueryView view = (await stand.QueryAsync())!; // it was asked
        ReadResult read = await stand.ReadAsync();
        using var scope = Assert.EnterMultipleScope();
        Assert.That(final, Does.Contain("<StartForeignQueryOutcomeCode>Match<"));
        Assert.That(view.Rounds.Select(round => round.Outcome), Is.EqualTo(["Match", "Refused"]));
        Assert.That(Encoding.UTF8.GetString(read.Answers[0].Xml.Span), Does.Contain("Toldbythem"));
        Assert.That(stand.Stand.Partners.CallsOf("QueryForeignPartner"), Has.Count.EqualTo(2));
    }

    [Test]
    [Property("Acceptance", "M-110")]
    public async Task The_quota_of_the_year_ends_the_asking()
    {
        string folder = Directory.CreateTempSubdirectory("cpms-policy-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "quotas.csv"), "id,valid_from,valid_to,country,direction,per_year,source,sure\nq,2009-01-01,,CAN,Query,1,test,assumed\n");
        await using ForeignStand stand = await ForeignStand.StartAsync(change: options => options with { PolicyFolder = folder });
        await MatchAsync(stand);

        await stand.AskAsync(ForeignMessages.Question("q2"));
        string second = await stand.FinalAsync("q2");

        Assert.That(second, Does.Contain(">NotPermitted<"));
        Assert.That(stand.Rounds, Has.Count.EqualTo(2), "the second round of the first query is no new set of prints");
    }

    [Test]
    public async Task Reminders_and_escalation_reach_the_officers_system_and_the_list_but_never_the_partner()
    {
        await using ForeignStand stand = await ForeignStand.StartAsync(change: options => options with { ForeignTimeFactor = 0.5 / 3600 / 120 });

        await stand.AskAsync(ForeignMessages.Question("q1"));
        await stand.UntilRoundsAsync(1);
        await Stand.UntilAsync(() => Task.FromResult(stand.Stand.Partners.CallsOf("DeliverAnswer").Count(call => call.Partner == "ELIS") == 2));

        QueryView view = (await stand.QueryAsync())!; // it was asked
        string notice = Encoding.UTF8.GetString(stand.Stand.Partners.CallsOf("DeliverAnswer")[^1].Xml.Span);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(notice, Does.Contain(">Interim<").And.Contain("<ForeignMatchCode>Pending<").And.Contain(">q1<"));
        Assert.That((view.IsOverdue, view.Rounds[0].RemindedAt is not null, view.Rounds[0].EscalatedAt is not null), Is.EqualTo((true, true, true)));
        Assert.That(stand.Rounds, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Prints_that_nobody_matched_are_taken_out_of_what_was_sent()
    {
        await using ForeignStand stand = await ForeignStand.StartAsync(change: options => options with { ForeignTimeFactor = 0.3 / 3600 / 24 });
        await stand.AskAsync(ForeignMessages.Question("q1"));
        await stand.UntilRoundsAsync(1);
        await stand.DeliverAsync(ForeignMessages.First("a1", stand.QueryId(), "NoMatch"));

        await Stand.UntilAsync(async () => (await stand.QueryAsync())!.Rounds[0].PurgedAt is not null);

        QueryView view = (await stand.QueryAsync())!; // it was asked
        KeptContent kept = (await stand.Stand.Storage.ReadAsync(stores => stores.Messages.ReadContentAsync(view.Rounds[0].MessageId!.Value), CancellationToken.None))!; // it was sent
        Assert.That(kept.Spans, Is.Empty);
        Assert.That(Encoding.UTF8.GetString(kept.Skeleton.Span), Does.Contain(view.Query.PartnerCase).And.Not.Contain("biom:Biometric"));
    }

    [Test]
    [Property("Acceptance", "M-12")]
    public async Task A_form_that_calls_for_it_opens_a_draft_for_the_officer_and_asks_nobody()
    {
        await using ForeignStand stand = await ForeignStand.StartAsync(form: "I-589");

        WorkList queue = await stand.Desk.ReadQueueAsync(ForeignStand.Reader, CancellationToken.None);
        await stand.AskAsync(ForeignMessages.Question("q1"));
        await stand.UntilRoundsAsync(1);
        WorkList after = await stand.Desk.ReadQueueAsync(ForeignStand.Reader, CancellationToken.None);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(queue.Drafts.Select(draft => (draft.Draft.Reason, draft.Case.CaseId)), Is.EqualTo([("I-589", ForeignMessages.CaseId)]));
        Assert.That(queue.Queries, Is.Empty);
        Assert.That((after.Drafts.Count, after.Queries.Count), Is.EqualTo((0, 1)));
    }

    private static async Task AssertNobodyWasAskedAsync(ForeignStand stand, string final, string outcome)
    {
        using var scope = Assert.EnterMultipleScope();
        Assert.That(final, Does.Contain($"<StartForeignQueryOutcomeCode>{outcome}<"));
        Assert.That(stand.Rounds, Is.Empty);
        Assert.That(await stand.Stand.Storage.ReadAsync(stores => stores.Disclosures.ReadNewestAsync(null, 10), CancellationToken.None), Is.Empty);
    }

    private static async Task MatchAsync(ForeignStand stand, string status = "Refugee claimant")
    {
        await stand.AskAsync(ForeignMessages.Question("q1"));
        await stand.UntilRoundsAsync(1);
        await stand.DeliverAsync(ForeignMessages.First("a1", stand.QueryId()));
        await stand.UntilRoundsAsync(2);
        await stand.DeliverAsync(ForeignMessages.Further("a2", stand.QueryId(), 2, status));
        await stand.FinalAsync("q1");
    }

    private static string Text(IntakeAnswer answer) => Encoding.UTF8.GetString(((IntakeAnswer.Replied)answer).Xml.Span);
}
