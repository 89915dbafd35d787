using System.Text;
using Processing.Disclosures;
using Processing.ForeignQueries.Reverse;
using Processing.Partners;
using Processing.Stores.Disclosures;
using Processing.Stores.Foreign;
using Processing.Tests.Flow;

namespace Processing.Tests.ForeignQueries;

public sealed class ReverseFlowTest
{
    [Test]
    [Property("Acceptance", "M-71")]
    public async Task An_officer_asks_a_partner_back_after_its_match()
    {
        await using Stand stand = await ReleasedAsync();
        DisclosureEntry told = (await EntriesAsync(stand)).Single();

        bool isTaken = await stand.Engine.Releases.AskBackAsync(Form(told), "ops", CancellationToken.None);
        await stand.UntilCalledAsync("QueryForeignPartner");
        string request = Encoding.UTF8.GetString(stand.Partners.CallsOf("QueryForeignPartner").Single().Xml.Span);
        DisclosureEntry asked = (await EntriesAsync(stand)).Single(entry => entry.Direction == "Query");
        IReadOnlyList<ForeignQuery> queries = await stand.Storage.ReadAsync(stores => stores.ForeignQueries.ReadByPersonAsync(told.People[0]), CancellationToken.None);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(isTaken, Is.True);
        Assert.That(request, Does.Contain("<ForeignQueryRoundCode>3<").And.Contain("<RequestedInformationCode>AsylumClaim<").And.Contain(">q1<").And.Contain(">CAN<"));
        Assert.That(request, Does.Not.Contain("Muster").And.Not.Contain("123456789").And.Not.Contain("to decide the case"), "the partner knows its own inquiry");
        Assert.That((asked.Actor, asked.Agreement, asked.People.Single()), Is.EqualTo((ForeignMessages.Officer, "US-CAN-2012", told.People[0])));
        Assert.That(queries.Select(query => (query.Officer, query.CaseId, query.PartnerCase)), Is.EqualTo([(ForeignMessages.Officer, ForeignMessages.CaseId, "q1")]), "in the officer's list");
    }

    [Test]
    public async Task The_answer_ends_the_request_and_is_kept_for_the_officer()
    {
        await using Stand stand = await ReleasedAsync();
        DisclosureEntry told = (await EntriesAsync(stand)).Single();
        await stand.Engine.Releases.AskBackAsync(Form(told), "ops", CancellationToken.None);
        await stand.UntilCalledAsync("QueryForeignPartner");
        Guid query = (await stand.Storage.ReadAsync(stores => stores.ForeignQueries.ReadByPersonAsync(told.People[0]), CancellationToken.None))[0].Id;

        await stand.SendAsync("IDENT", ForeignMessages.Further("back-1", query.ToString("D"), 3));

        await Stand.UntilAsync(async () =>
            (await stand.Storage.ReadAsync(stores => stores.ForeignQueries.FindAsync(query), CancellationToken.None))?.Status == ForeignQueryStatus.Answered);
        Assert.That(await stand.Storage.ReadAsync(stores => stores.Sequestered.ReadAsync(query), CancellationToken.None), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Nothing_is_asked_about_a_person_who_became_protected_since()
    {
        bool isProtected = false;
        await using Stand stand = await ReleasedAsync(partners => partners.On(
            "PCQS", "QueryPersonStatus", call => ScriptedPartners.StatusAnswer(call, isProtected ? "Protected" : "NotProtected")));
        DisclosureEntry told = (await EntriesAsync(stand)).Single();
        isProtected = true;

        await stand.Engine.Releases.AskBackAsync(Form(told), "ops", CancellationToken.None);
        await Stand.UntilAsync(async () =>
            (await stand.Storage.ReadAsync(stores => stores.ForeignQueries.ReadByPersonAsync(told.People[0]), CancellationToken.None))
                .Any(query => query.Status == ForeignQueryStatus.NotPermitted));

        Assert.That(stand.Partners.CallsOf("QueryForeignPartner"), Is.Empty);
        Assert.That(await EntriesAsync(stand), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Only_the_officer_of_the_case_may_ask_and_only_whom_we_answered()
    {
        await using Stand stand = await ReleasedAsync();
        DisclosureEntry told = (await EntriesAsync(stand)).Single();

        async Task<bool> AskAsync(ReverseForm form) => await stand.Engine.Releases.AskBackAsync(form, "ops", CancellationToken.None);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(await AskAsync(Form(told) with { OfficerEmail = "somebody@uscis.example" }), Is.False);
        Assert.That(await AskAsync(Form(told) with { CaseId = "ANOTHER" }), Is.False);
        Assert.That(await AskAsync(Form(told) with { PersonId = Guid.CreateVersion7() }), Is.False);
        Assert.That(await AskAsync(Form(told) with { DisclosureId = Guid.CreateVersion7() }), Is.False);
        Assert.That(await AskAsync(Form(told) with { Codes = ["Anything"] }), Is.False);
        Assert.That(await AskAsync(Form(told) with { Codes = [] }), Is.False);
    }

    private static ReverseForm Form(DisclosureEntry told) => new(
        told.Id, told.People[0], ForeignMessages.CaseId, "Olga Officer", ForeignMessages.Officer, "to decide the case", ["AsylumClaim", "TravelDocument"], "Was asylum granted?");

    private static Task<IReadOnlyList<DisclosureEntry>> EntriesAsync(Stand stand) =>
        stand.Storage.ReadAsync(stores => stores.Disclosures.ReadNewestAsync(null, 10), CancellationToken.None);

    private static async Task<Stand> ReleasedAsync(Action<ScriptedPartners>? script = null)
    {
        Stand stand = await Stand.StartAsync(script: partners =>
        {
            partners.On("PCQS", "QueryPersonStatus", call => ScriptedPartners.StatusAnswer(call, "NotProtected", "B2"));
            partners.On("IDENT", "DeliverAnswer", _ => new PartnerReply.Answered(ReadOnlyMemory<byte>.Empty));
            partners.On("IDENT", "QueryForeignPartner", ForeignStand.Taken);
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
        await stand.Engine.Officers.AssignAsync(ForeignMessages.CaseId, ForeignMessages.Officer, ForeignMessages.ANumber, "Asylum", "ops", CancellationToken.None);
        return stand;
    }
}
