using System.Text;
using Processing.Disclosures;
using Processing.Intake.Answers;
using Processing.Partners;
using Processing.Pipeline;
using Processing.Stores;
using Processing.Stores.Disclosures;
using Processing.Stores.Messages;
using Processing.Tests.ProtectedClass;

namespace Processing.Tests.Flow;

public sealed class ReleaseFlowTest
{
    [Test]
    [Property("Acceptance", "M-30 M-57 M-68 M-69 M-70 M-119 M-120")]
    public async Task An_approved_package_is_released_accounted_and_collected_once()
    {
        await using Stand stand = await ReviewedAsync(_ => { });

        string answer = Xml(stand.Partners.CallsOf("DeliverAnswer")[0].Xml);
        string listed = Xml(await stand.SendAsync("IDENT", Releases.List("l1")));
        string id = Releases.IdIn(answer);
        string collected = Xml(await stand.SendAsync("IDENT", Releases.Collect("c1", id)));
        string again = Xml(await stand.SendAsync("IDENT", Releases.Collect("c2", id)));
        IReadOnlyList<DisclosureEntry> entries = await stand.Storage.ReadAsync(stores => stores.Disclosures.ReadNewestAsync(null, 10), CancellationToken.None);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(answer, Does.Contain("<InquirePersonOutcomeCode>Released<"));
        Assert.That(listed, Does.Contain(id).And.Contain("<ReleaseStatusCode>Waiting<").And.Contain("<DocumentQuantity>1<"));
        Assert.That(collected, Does.Contain("<CollectReleaseOutcomeCode>Collected<").And.Contain("<CasePackage").And.Contain("Muster"));
        Assert.That(again, Does.Contain("<CollectReleaseOutcomeCode>AlreadyCollected<").And.Not.Contain("Muster"));
        Assert.That(entries, Has.Count.EqualTo(1));
        Assert.That(entries[0].RecipientAddress, Does.Contain("Ottawa"));
        Assert.That(entries[0].Agreement, Is.EqualTo("US-CAN-2012"));
        Assert.That(entries[0].Actor, Is.EqualTo("reviewer"));
        Assert.That(entries[0].People, Has.Count.EqualTo(1));
    }

    [Test]
    [Property("Acceptance", "M-105 M-107")]
    public async Task Elements_that_the_agreement_does_not_name_stay_here()
    {
        await using Stand stand = await ReviewedAsync(_ => { });

        string id = Releases.IdIn(Xml(stand.Partners.CallsOf("DeliverAnswer")[0].Xml));
        string collected = Xml(await stand.SendAsync("IDENT", Releases.Collect("c1", id)));
        DisclosureEntry entry = (await stand.Storage.ReadAsync(stores => stores.Disclosures.ReadNewestAsync(null, 10), CancellationToken.None))[0];
        MessageRow inquiry = await InquiryAsync(stand);
        var journal = await stand.Storage.ReadAsync(stores => stores.Journal.ReadAsync(inquiry.Id), CancellationToken.None);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(collected, Does.Not.Contain("123121234").And.Not.Contain("OTHER-AGREEMENT").And.Contain("iVBORw0KGgo"));
        Assert.That(entry.Elements.Split(' '), Does.Contain("Name").And.Contain("Document").And.Not.Contain("SocialSecurityNumber").And.Not.Contain("AgreedElement"));
        Assert.That(journal.Single(line => line.Step == "Release").Reason, Does.Contain("left out: AgreedElement, SocialSecurityNumber"));
    }

    // What changes between the first clearance and the review, and what the partner is told then.
    [TestCase("Protected", "")]
    [TestCase("NotProtected", "T1")]
    [Property("Acceptance", "M-60 M-61")]
    public async Task A_person_who_became_protected_meanwhile_is_no_match(string indicator, string code)
    {
        int asked = 0;
        await using Stand stand = await ReviewedAsync(partners => partners.On("PCQS", "QueryPersonStatus", call =>
            Interlocked.Increment(ref asked) == 1 ? ScriptedPartners.StatusAnswer(call, "NotProtected") : ScriptedPartners.StatusAnswer(call, indicator, Codes(code))));

        await AssertNothingLeftAsync(stand);
    }

    [Test]
    public async Task A_release_is_held_while_PCQS_is_unclear_again()
    {
        int asked = 0;
        await using Stand stand = await ReviewedAsync(partners => partners.On("PCQS", "QueryPersonStatus", call => Interlocked.Increment(ref asked) switch
        {
            1 => ScriptedPartners.StatusAnswer(call, "NotProtected"),
            2 => new PartnerReply.Unavailable("HTTP 503"),
            3 => ScriptedPartners.StatusAnswer(call, "Unclear"),
            4 => new PartnerReply.Answered("<malformed"u8.ToArray()),
            _ => ScriptedPartners.StatusAnswer(call, "NotProtected"),
        }));

        string answer = Xml(stand.Partners.CallsOf("DeliverAnswer")[0].Xml);

        Assert.That(answer, Does.Contain("<InquirePersonOutcomeCode>Released<"));
        Assert.That(asked, Is.GreaterThanOrEqualTo(5));
    }

    [Test]
    public async Task An_answer_of_PCQS_for_an_older_package_does_not_clear_a_newer_one()
    {
        int phase = 0;
        int clear = 0;
        await using Stand stand = await Stand.StartAsync(script: partners =>
        {
            partners.On("PCQS", "QueryPersonStatus", call =>
            {
                if (phase == 1)
                {
                    return new PartnerReply.Unavailable("HTTP 503");
                }

                Interlocked.Increment(ref clear);
                return phase == 3 ? ScriptedPartners.StatusAnswer(call, "Protected") : ScriptedPartners.StatusAnswer(call, "NotProtected");
            });
            partners.On("IDENT", "DeliverAnswer", _ => new PartnerReply.Answered(ReadOnlyMemory<byte>.Empty));
            partners.On("ICTS", "OpenCase", call => ScriptedPartners.Answer(call, "Opened", writer => writer.Identification("CaseIdentification", "CASE-1")));
        });
        await stand.SendAsync("ASC", Enrolments.WithoutPrints());
        await stand.SendAsync("IDENT", Inquiries.About("A123456789", "q1"));
        await stand.UntilCalledAsync("OpenCase");
        await stand.SendAsync("ICTS", Inquiries.Package("q1", id: "older"));
        phase = 1;
        await ApproveAsync(stand);
        await Stand.UntilAsync(() => Task.FromResult(stand.Partners.CallsOf("QueryPersonStatus").Count > 1));
        await stand.SendAsync("ICTS", Inquiries.Package("q1", id: "newer"));
        await Stand.UntilAsync(async () => (await stand.Engine.Releases.ReadAsync(null, CancellationToken.None)).Items.Count == 1);
        phase = 2;
        await Stand.UntilAsync(() => Task.FromResult(clear == 2));
        phase = 3;

        await ApproveAsync(stand);
        await stand.UntilCalledAsync("DeliverAnswer");

        await AssertNothingLeftAsync(stand);
    }

    // A reviewer decided on the older package at the moment at which the newer one came.
    [TestCase(true)]
    [TestCase(false)]
    public async Task A_decision_on_a_package_that_was_replaced_decides_nothing(bool isApproved)
    {
        await using Stand stand = await AskedAsync(_ => { });
        await stand.SendAsync("ICTS", Inquiries.Package("q1", id: "older"));
        PendingReview older = await PendingAsync(stand, _ => true);
        await stand.SendAsync("ICTS", Inquiries.Package("q1", id: "newer"));
        PendingReview newer = await PendingAsync(stand, one => one.PackageId != older.PackageId);

        bool isTaken = await stand.Engine.Releases.DecideAsync(older.InquiryId, older.PackageId, isApproved, "late", "reviewer", CancellationToken.None);
        var stale = new ReviewDecision(older.PackageId.Value, isApproved, "late", "reviewer");
        await stand.Storage.WriteAsync(
            stores => stores.Work.WakeAsync(older.InquiryId, TimeProvider.System.GetUtcNow(), json => (MessageState.Read(json) with { Review = stale }).Write()),
            CancellationToken.None);
        await PendingAsync(stand, one => one.PackageId == newer.PackageId);
        bool isNewerTaken = await stand.Engine.Releases.DecideAsync(newer.InquiryId, newer.PackageId, true, "looked", "reviewer", CancellationToken.None);
        await stand.UntilCalledAsync("DeliverAnswer");
        IReadOnlyList<JournalEntry> journal = await stand.Storage.ReadAsync(stores => stores.Journal.ReadAsync(older.InquiryId), CancellationToken.None);

        using var scope = Assert.EnterMultipleScope();
        Assert.That((isTaken, isNewerTaken), Is.EqualTo((false, true)));
        Assert.That(Xml(stand.Partners.CallsOf("DeliverAnswer").Single().Xml), Does.Contain("<InquirePersonOutcomeCode>Released<"));
        Assert.That(journal.Where(entry => entry.Step == "Review").Select(entry => entry.Reason), Is.EqualTo(["looked"]));
    }

    [Test]
    public async Task The_reviewer_sees_what_the_release_would_leave_out()
    {
        await using Stand stand = await AskedAsync(_ => { });
        await stand.SendAsync("ICTS", Inquiries.Package("q1"));

        PendingReview pending = await PendingAsync(stand, _ => true);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(pending.LeftOut, Is.EqualTo(["AgreedElement", "SocialSecurityNumber"]), "the agreed element names another agreement");
        Assert.That(pending.Told, Does.Contain("Name").And.Contain("Document"));
        Assert.That(pending.Obstacle, Is.Null);
    }

    [Test]
    public async Task The_reviewer_sees_that_nothing_could_be_told()
    {
        await using Stand stand = await AskedAsync(_ => { });
        await stand.SendAsync("ICTS", Inquiries.Package("q1", "CAN"));

        PendingReview pending = await PendingAsync(stand, _ => true);

        Assert.That((pending.Told.Count, pending.Obstacle), Is.EqualTo((0, "agreement-terms:can-answer-refugeeclaimant-v1: third-country nationals only")));
    }

    [TestCase("CAN")]
    [TestCase("USA")]
    [Property("Acceptance", "Q-6")]
    public async Task Nothing_is_told_of_a_national_of_either_side(string citizenship)
    {
        await using Stand stand = await ReviewedAsync(_ => { }, citizenship);

        await AssertNothingLeftAsync(stand);
    }

    [Test]
    public async Task A_package_that_the_reviewer_refuses_is_no_match()
    {
        await using Stand stand = await ReviewedAsync(_ => { }, isApproved: false);

        await AssertNothingLeftAsync(stand);
    }

    [Test]
    [Property("Acceptance", "M-111")]
    public async Task A_waiver_is_cited_on_the_release()
    {
        string folder = Waivers.Folder("CAN", "Asylum");
        await using Stand stand = await ReviewedAsync(
            partners => partners.On("PCQS", "QueryPersonStatus", call => ScriptedPartners.StatusAnswer(call, "NotProtected", "AS6")),
            change: options => options with { PolicyFolder = folder });

        DisclosureEntry entry = (await stand.Storage.ReadAsync(stores => stores.Disclosures.ReadNewestAsync(null, 10), CancellationToken.None))[0];

        Assert.That(entry.Waiver, Is.EqualTo("waivers:w-Asylum"));
    }

    [Test]
    [Property("Acceptance", "M-119")]
    public async Task The_account_of_a_person_tells_date_purpose_and_recipient()
    {
        await using Stand stand = await ReviewedAsync(_ => { });
        Guid person = (await stand.Storage.ReadAsync(stores => stores.Disclosures.ReadNewestAsync(null, 1), CancellationToken.None))[0].People[0];

        string account = Xml(await stand.SendAsync("ELIS", Releases.Account("a1", person.ToString())));
        string stranger = Xml(await stand.SendAsync("ELIS", Releases.Account("a2", Guid.CreateVersion7().ToString())));

        using var scope = Assert.EnterMultipleScope();
        Assert.That(account, Does.Contain("refugee claimants").And.Contain("Laurier").And.Contain("Found"));
        Assert.That(stranger, Does.Contain("NotFound"));
    }

    private static string[] Codes(string code) => code.Length == 0 ? [] : [code];

    private static async Task ApproveAsync(Stand stand)
    {
        await Stand.UntilAsync(async () => (await stand.Engine.Releases.ReadAsync(null, CancellationToken.None)).Items.Count == 1);
        PendingReview pending = (await stand.Engine.Releases.ReadAsync(null, CancellationToken.None)).Items[0];
        Assert.That(await stand.Engine.Releases.DecideAsync(pending.InquiryId, pending.PackageId, true, "looked", "reviewer", CancellationToken.None), Is.True);
    }

    private static async Task AssertNothingLeftAsync(Stand stand)
    {
        string answer = Xml(stand.Partners.CallsOf("DeliverAnswer")[0].Xml);
        string listed = Xml(await stand.SendAsync("IDENT", Releases.List("l1")));
        using var scope = Assert.EnterMultipleScope();
        Assert.That(answer, Does.Contain("<InquirePersonOutcomeCode>NoMatch<").And.Not.Contain("ReleaseIdentification"));
        Assert.That(listed, Does.Contain("NothingListed"));
        Assert.That(await stand.Storage.ReadAsync(stores => stores.Disclosures.ReadNewestAsync(null, 10), CancellationToken.None), Is.Empty);
    }

    /// <summary>A stand on which an inquiry was asked, answered by the analysts, reviewed, and answered.</summary>
    private static async Task<Stand> ReviewedAsync(
        Action<ScriptedPartners> script, string citizenship = "COL", bool isApproved = true, Func<ProcessingOptions, ProcessingOptions>? change = null)
    {
        Stand stand = await AskedAsync(script, change);
        IntakeAnswer taken = await stand.SendAsync("ICTS", Inquiries.Package("q1", citizenship));
        Assert.That(taken, Is.InstanceOf<IntakeAnswer.Replied>(), () => string.Join("\n", ((IntakeAnswer.Invalid)taken).Report.Findings));
        await Stand.UntilAsync(async () => (await stand.Engine.Releases.ReadAsync(null, CancellationToken.None)).Items.Count == 1);
        PendingReview pending = (await stand.Engine.Releases.ReadAsync(null, CancellationToken.None)).Items[0];
        Assert.That(await stand.Engine.Releases.DecideAsync(pending.InquiryId, pending.PackageId, isApproved, "looked at the file", "reviewer", CancellationToken.None), Is.True);
        await stand.UntilCalledAsync("DeliverAnswer");
        return stand;
    }

    /// <summary>A stand on which an inquiry was asked and handed to the analysts.</summary>
    private static async Task<Stand> AskedAsync(Action<ScriptedPartners> script, Func<ProcessingOptions, ProcessingOptions>? change = null)
    {
        Stand stand = await Stand.StartAsync(change, partners =>
        {
            partners.On("PCQS", "QueryPersonStatus", call => ScriptedPartners.StatusAnswer(call, "NotProtected", "B2"));
            partners.On("IDENT", "DeliverAnswer", _ => new PartnerReply.Answered(ReadOnlyMemory<byte>.Empty));
            partners.On("ICTS", "OpenCase", call => ScriptedPartners.Answer(call, "Opened", writer => writer.Identification("CaseIdentification", "CASE-1")));
            script(partners);
        });
        await stand.SendAsync("ASC", Enrolments.WithoutPrints());
        await stand.SendAsync("IDENT", Inquiries.About("A123456789", "q1"));
        await stand.UntilCalledAsync("OpenCase");
        return stand;
    }

    /// <summary>The package that waits for review, once it is the one that is meant.</summary>
    private static async Task<PendingReview> PendingAsync(Stand stand, Func<PendingReview, bool> isMeant)
    {
        PendingReview? found = null;
        await Stand.UntilAsync(async () =>
        {
            found = (await stand.Engine.Releases.ReadAsync(null, CancellationToken.None)).Items.SingleOrDefault(isMeant);
            return found is not null;
        });
        return found!; // waited for
    }

    private static async Task<MessageRow> InquiryAsync(Stand stand) => (await stand.Storage.ReadAsync(
        stores => stores.Messages.SearchAsync(new MessageFilter { MessageType = "InquirePersonRequest" }, null, 1), CancellationToken.None))[0];

    private static string Xml(IntakeAnswer answer) => Xml(((IntakeAnswer.Replied)answer).Xml);

    private static string Xml(ReadOnlyMemory<byte> xml) => Encoding.UTF8.GetString(xml.Span);
}
