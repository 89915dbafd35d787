using System.Text;
using Processing.Disclosures;
using Processing.Disclosures.Corrections;
using Processing.Partners;
using Processing.Stores;
using Processing.Stores.Disclosures;

namespace Processing.Tests.Flow;

public sealed class CorrectionFlowTest
{
    private static readonly CorrectedElement[] Corrected = [new("BirthDate", "1988-07-20"), new("SocialSecurityNumber", "123121235")];

    [Test]
    [Property("Acceptance", "M-119 M-126 M-30")]
    public async Task An_earlier_recipient_is_told_of_a_correction_and_that_is_accounted()
    {
        await using Stand stand = await ReleasedAsync();
        DisclosureEntry told = (await EntriesAsync(stand))[0];

        int sent = await stand.Engine.Releases.NotifyAsync(told.People[0], Corrected, "G-1273", "clerk", CancellationToken.None);
        CorrectionNotice notice = await UntilAsync(stand, told.People[0], NoticeStanding.Delivered);
        string request = Encoding.UTF8.GetString(stand.Partners.CallsOf("ReportCorrection").Single().Xml.Span);
        DisclosureEntry entry = (await EntriesAsync(stand)).Single(one => one.Direction == "Correction");

        using var scope = Assert.EnterMultipleScope();
        Assert.That(sent, Is.EqualTo(1));
        Assert.That(request, Does.Contain("<AmendedElementName>BirthDate<").And.Contain("1988-07-20").And.Contain(">q1<"));
        Assert.That(request, Does.Not.Contain("123121235").And.Not.Contain("Muster").And.Not.Contain("G-1273"), "only what was told, nobody's name, nothing of the office");
        Assert.That((notice.Elements, notice.MessageId is not null), Is.EqualTo(("BirthDate", true)));
        Assert.That((entry.Elements, entry.Actor, entry.Agreement), Is.EqualTo(("BirthDate", "clerk", "US-CAN-2012")));
        Assert.That(await stand.Storage.ReadAsync(stores => stores.Messages.FindAsync(entry.MessageId), CancellationToken.None), Has.Property("MessageType").EqualTo("ReportCorrectionRequest"));
    }

    [Test]
    [Property("Acceptance", "M-61")]
    public async Task Nobody_is_told_of_a_person_who_became_protected_since()
    {
        bool isProtected = false;
        await using Stand stand = await ReleasedAsync(partners => partners.On(
            "PCQS", "QueryPersonStatus", call => ScriptedPartners.StatusAnswer(call, isProtected ? "Protected" : "NotProtected")));
        DisclosureEntry told = (await EntriesAsync(stand))[0];
        isProtected = true;

        await stand.Engine.Releases.NotifyAsync(told.People[0], Corrected, "G-1273", "clerk", CancellationToken.None);
        CorrectionNotice notice = await UntilAsync(stand, told.People[0], NoticeStanding.NotSent);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(stand.Partners.CallsOf("ReportCorrection"), Is.Empty);
        Assert.That(await EntriesAsync(stand), Has.Count.EqualTo(1));
        Assert.That((await JournalAsync(stand, notice)).Where(line => line.Outcome == "Withdrawn").Select(line => line.Step), Is.EqualTo(["ProtectedClass"]), "why is for the role Restricted");
    }

    [Test]
    public async Task A_recipient_that_was_not_told_the_element_gets_no_notice()
    {
        await using Stand stand = await ReleasedAsync();
        DisclosureEntry told = (await EntriesAsync(stand))[0];

        int sent = await stand.Engine.Releases.NotifyAsync(told.People[0], [new("SocialSecurityNumber", "123121235")], "G-1273", "clerk", CancellationToken.None);

        Assert.That((sent, (await NoticesAsync(stand, told.People[0]))[0].Standing), Is.EqualTo((0, NoticeStanding.NotConcerned)));
    }

    [Test]
    public async Task A_correction_is_brought_again_while_IDENT_is_away_and_held_while_PCQS_is_unclear()
    {
        int calls = 0;
        int asked = 0;
        await using Stand stand = await ReleasedAsync(partners =>
        {
            partners.On("PCQS", "QueryPersonStatus", call => ScriptedPartners.StatusAnswer(call, Interlocked.Increment(ref asked) == 3 ? "Unclear" : "NotProtected"));
            partners.On("IDENT", "ReportCorrection", call => Interlocked.Increment(ref calls) < 3 ? new PartnerReply.Unavailable("HTTP 503") : ScriptedPartners.Answer(call, "Recorded"));
        });
        DisclosureEntry told = (await EntriesAsync(stand))[0];

        await stand.Engine.Releases.NotifyAsync(told.People[0], Corrected, "G-1273", "clerk", CancellationToken.None);
        await UntilAsync(stand, told.People[0], NoticeStanding.Delivered);

        using var scope = Assert.EnterMultipleScope();
        Assert.That((calls, asked), Is.EqualTo((3, 4)));
        Assert.That((await EntriesAsync(stand)).Count(entry => entry.Direction == "Correction"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_correction_of_a_correction_does_not_multiply()
    {
        await using Stand stand = await ReleasedAsync();
        Guid person = (await EntriesAsync(stand))[0].People[0];
        await stand.Engine.Releases.NotifyAsync(person, Corrected, "first", "clerk", CancellationToken.None);
        await UntilAsync(stand, person, NoticeStanding.Delivered);

        int sent = await stand.Engine.Releases.NotifyAsync(person, Corrected, "second", "clerk", CancellationToken.None);

        Assert.That(sent, Is.EqualTo(1));
    }

    [Test]
    [Property("Acceptance", "M-118 M-122")]
    public async Task Inquiries_are_counted_by_partner_reason_priority_outcome_and_age()
    {
        await using Stand stand = await ReleasedAsync();

        IReadOnlyList<OutcomeCount> counts = await stand.Storage.ReadAsync(stores => stores.Releases.SummarizeOutcomesAsync(DateTimeOffset.UnixEpoch), CancellationToken.None);

        Assert.That(counts.Select(one => (one.Country, one.Reason, one.Priority, one.Outcome, one.Count)), Is.EqualTo([("CAN", "RefugeeClaimant", 2, "Released", 1)]));
        Assert.That(counts[0].MeanAge, Is.GreaterThan(TimeSpan.Zero));
    }

    private static Task<IReadOnlyList<DisclosureEntry>> EntriesAsync(Stand stand) =>
        stand.Storage.ReadAsync(stores => stores.Disclosures.ReadNewestAsync(null, 10), CancellationToken.None);

    private static Task<IReadOnlyList<CorrectionNotice>> NoticesAsync(Stand stand, Guid person) =>
        stand.Storage.ReadAsync(stores => stores.Disclosures.ReadNoticesAsync(person), CancellationToken.None);

    private static Task<IReadOnlyList<JournalEntry>> JournalAsync(Stand stand, CorrectionNotice notice) =>
        stand.Storage.ReadAsync(stores => stores.Journal.ReadAsync(notice.MessageId!.Value), CancellationToken.None);

    private static async Task<CorrectionNotice> UntilAsync(Stand stand, Guid person, NoticeStanding standing)
    {
        CorrectionNotice? found = null;
        await Stand.UntilAsync(async () =>
        {
            found = (await NoticesAsync(stand, person)).FirstOrDefault(notice => notice.Standing == standing);
            return found is not null;
        });
        return found!; // waited for
    }

    /// <summary>A stand on which an inquiry about a person was released.</summary>
    private static async Task<Stand> ReleasedAsync(Action<ScriptedPartners>? script = null)
    {
        Stand stand = await Stand.StartAsync(script: partners =>
        {
            partners.On("PCQS", "QueryPersonStatus", call => ScriptedPartners.StatusAnswer(call, "NotProtected", "B2"));
            partners.On("IDENT", "DeliverAnswer", _ => new PartnerReply.Answered(ReadOnlyMemory<byte>.Empty));
            partners.On("IDENT", "ReportCorrection", call => ScriptedPartners.Answer(call, "Recorded"));
            partners.On("ICTS", "OpenCase", call => ScriptedPartners.Answer(call, "Opened", writer => writer.Identification("CaseIdentification", "CASE-1")));
            script?.Invoke(partners);
        });
        await stand.SendAsync("ASC", Enrolments.WithoutPrints());
        await stand.SendAsync("IDENT", Inquiries.About("A123456789", "q1"));
        await stand.UntilCalledAsync("OpenCase");
        await stand.SendAsync("ICTS", Inquiries.Package("q1"));
        await Stand.UntilAsync(async () => (await stand.Engine.Releases.ReadAsync(null, CancellationToken.None)).Items.Count == 1);
        PendingReview pending = (await stand.Engine.Releases.ReadAsync(null, CancellationToken.None)).Items[0];
        await stand.Engine.Releases.DecideAsync(pending.InquiryId, pending.PackageId, true, "looked at the file", "reviewer", CancellationToken.None);
        await stand.UntilCalledAsync("DeliverAnswer");
        return stand;
    }
}
