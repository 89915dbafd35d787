using Processing.Intake;
using Processing.Stores.Disclosures;

namespace Persistence.Tests.Disclosures;

public abstract class DisclosureStoreContract(StorageEngine engine) : StoreContract(engine)
{
    [Test]
    public async Task Keeps_an_entry_with_all_its_people()
    {
        DisclosureEntry entry = await AddAsync(people: 2);

        DisclosureEntry found = (await ReadAsync(stores => stores.Disclosures.ReadNewestAsync(null, 5)))[0];

        Assert.That(found, Is.EqualTo(entry).UsingPropertiesComparer());
    }

    [Test]
    public async Task Refuses_a_second_entry_for_a_message()
    {
        DisclosureEntry entry = await AddAsync();

        Assert.That(() => WriteAsync(stores => stores.Disclosures.AddAsync(entry with { Id = Guid.CreateVersion7() })), Throws.Exception);
        Assert.That(await ReadAsync(stores => stores.Disclosures.ReadNewestAsync(null, 10)), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Gives_the_account_of_one_person_oldest_first()
    {
        DisclosureEntry late = await AddAsync();
        DisclosureEntry early = await AddAsync(late.People[0], late.At.AddDays(-400));
        await AddAsync();

        IReadOnlyList<DisclosureEntry> account = await ReadAsync(stores => stores.Disclosures.ReadByPersonAsync(late.People[0]));

        Assert.That(account.Select(entry => entry.Id), Is.EqualTo([early.Id, late.Id]));
    }

    [Test]
    public async Task Counts_for_the_quota_by_country_direction_and_day()
    {
        await AddAsync();
        await AddAsync();
        await AddAsync(at: Now.AddYears(-1));
        await AddAsync(country: "AUS");

        int count = await ReadAsync(stores => stores.Disclosures.CountAsync("CAN", "Answer", Now.AddDays(-30)));
        int queries = await ReadAsync(stores => stores.Disclosures.CountAsync("CAN", "Query", Now.AddDays(-30)));

        Assert.That((count, queries), Is.EqualTo((2, 0)));
    }

    [Test]
    public async Task Sums_up_counts_and_ages()
    {
        await AddAsync(askedBefore: TimeSpan.FromHours(1));
        await AddAsync(askedBefore: TimeSpan.FromHours(3));
        await AddAsync(country: "AUS", askedBefore: TimeSpan.FromMinutes(1));

        IReadOnlyList<DisclosureCount> counts = await ReadAsync(stores => stores.Disclosures.SummarizeAsync(Now.AddYears(-1)));

        Assert.That(counts, Is.EqualTo(
        [
            new DisclosureCount("AUS", "Answer", "RefugeeClaimant", 2, 1, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)),
            new DisclosureCount("CAN", "Answer", "RefugeeClaimant", 2, 2, TimeSpan.FromHours(2), TimeSpan.FromHours(3)),
        ]));
    }

    [Test]
    public async Task Shows_the_newest_entries_of_a_country()
    {
        await AddAsync(country: "AUS");
        DisclosureEntry first = await AddAsync();
        DisclosureEntry second = await AddAsync(at: Now.AddHours(1));

        IReadOnlyList<DisclosureEntry> newest = await ReadAsync(stores => stores.Disclosures.ReadNewestAsync("CAN", 2));

        Assert.That(newest.Select(entry => entry.Id), Is.EqualTo([second.Id, first.Id]));
    }

    [Test]
    public async Task Keeps_correction_notices()
    {
        DisclosureEntry entry = await AddAsync();
        var notice = new CorrectionNotice(Guid.CreateVersion7(), entry.Id, entry.People[0], Now, "The birth date was corrected.", "ops");
        await WriteAsync(stores => stores.Disclosures.AddNoticeAsync(notice));

        Assert.That(await ReadAsync(stores => stores.Disclosures.ReadNoticesAsync(entry.People[0])), Is.EqualTo([notice]));
    }

    [Test]
    public async Task Notes_how_far_a_correction_notice_is()
    {
        DisclosureEntry entry = await AddAsync();
        var notice = new CorrectionNotice(Guid.CreateVersion7(), entry.Id, entry.People[0], Now, "The birth date was corrected.", "ops")
        {
            Elements = "BirthDate",
            Standing = NoticeStanding.InWork,
            MessageId = await KeepMessageAsync(),
        };
        await WriteAsync(stores => stores.Disclosures.AddNoticeAsync(notice));
        await WriteAsync(stores => stores.Disclosures.SetNoticeAsync(notice.Id, NoticeStanding.Delivered, Now.AddMinutes(1)));

        Assert.That(
            await ReadAsync(stores => stores.Disclosures.ReadNoticesAsync(entry.People[0])),
            Is.EqualTo([notice with { Standing = NoticeStanding.Delivered, ChangedAt = Now.AddMinutes(1) }]));
    }

    [Test]
    public async Task Finds_an_entry_by_its_id()
    {
        DisclosureEntry entry = await AddAsync(people: 2);
        await AddAsync();

        Assert.That(await ReadAsync(stores => stores.Disclosures.FindAsync(entry.Id)), Is.EqualTo(entry).UsingPropertiesComparer());
        Assert.That(await ReadAsync(stores => stores.Disclosures.FindAsync(Guid.CreateVersion7())), Is.Null);
    }

    [Test]
    public async Task Sums_up_what_inquiries_were_answered()
    {
        foreach ((string outcome, int minutes) in new[] { ("Released", 60), ("Released", 20), ("NoMatch", 5) })
        {
            var one = new InquiryOutcome(await KeepMessageAsync(), "CAN", "RefugeeClaimant", 2, outcome, Now.AddMinutes(-minutes), Now);
            await WriteAsync(stores => stores.Releases.AddOutcomeAsync(one));
        }

        IReadOnlyList<OutcomeCount> counts = await ReadAsync(stores => stores.Releases.SummarizeOutcomesAsync(Now.AddDays(-1)));

        Assert.That(counts, Is.EqualTo(
        [
            new OutcomeCount("CAN", "RefugeeClaimant", 2, "NoMatch", 1, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5)),
            new OutcomeCount("CAN", "RefugeeClaimant", 2, "Released", 2, TimeSpan.FromMinutes(40), TimeSpan.FromMinutes(60)),
        ]));
        Assert.That(await ReadAsync(stores => stores.Releases.SummarizeOutcomesAsync(Now.AddDays(1))), Is.Empty);
    }

    [Test]
    public async Task Keeps_decisions_on_classes()
    {
        var entry = new ClassDecisionEntry
        {
            Id = Guid.CreateVersion7(),
            MessageId = await KeepMessageAsync(),
            ConversationId = Guid.CreateVersion7(),
            At = Now,
            Protection = "Waived",
            Rule = "protected-classes:as6",
            Classes = ["Asylum", "Refugee"],
            Waivers = ["waivers:a", "waivers:b"],
            Country = "CAN",
            People = 2,
        };
        await WriteAsync(stores => stores.ClassDecisions.AddAsync(entry));

        Assert.That(await ReadAsync(stores => stores.ClassDecisions.ReadNewestAsync(5)), Is.EqualTo([entry]).UsingPropertiesComparer());
    }

    [Test]
    public async Task An_answer_is_collected_once()
    {
        Release release = await ReleaseAsync();
        var receipt = Guid.CreateVersion7();

        bool first = await WriteAsync(stores => stores.Releases.CollectAsync(release.Id, "Dana Whitlock", receipt, Now));
        bool second = await WriteAsync(stores => stores.Releases.CollectAsync(release.Id, "Somebody Else", Guid.CreateVersion7(), Now));

        Assert.That((first, second), Is.EqualTo((true, false)));
        Assert.That(
            await ReadAsync(stores => stores.Releases.FindAsync(release.Id)),
            Is.EqualTo(release with { CollectedAt = Now, Collector = "Dana Whitlock", Receipt = receipt }));
    }

    [Test]
    public async Task Lists_what_waits_and_what_was_collected()
    {
        Release waiting = await ReleaseAsync();
        Release collected = await ReleaseAsync("AUS");
        await WriteAsync(stores => stores.Releases.CollectAsync(collected.Id, "Dana Whitlock", Guid.CreateVersion7(), Now));

        using var scope = Assert.EnterMultipleScope();
        Assert.That((await ReadAsync(stores => stores.Releases.ReadAsync(false, null, 10))).Select(one => one.Id), Is.EqualTo([waiting.Id]));
        Assert.That((await ReadAsync(stores => stores.Releases.ReadAsync(true, "AUS", 10))).Select(one => one.Id), Is.EqualTo([collected.Id]));
        Assert.That(await ReadAsync(stores => stores.Releases.ReadAsync(null, null, 10)), Has.Count.EqualTo(2));
    }

    private async Task<Release> ReleaseAsync(string country = "CAN")
    {
        var release = new Release
        {
            Id = Guid.CreateVersion7(),
            InquiryId = await KeepMessageAsync(),
            InquiryIdentification = "IDENT-1",
            MessageId = await KeepMessageAsync(),
            Country = country,
            At = Now,
            Documents = 3,
        };
        await WriteAsync(stores => stores.Releases.AddAsync(release));
        return release;
    }

    private async Task<DisclosureEntry> AddAsync(
        Guid? person = null, DateTimeOffset? at = null, string country = "CAN", TimeSpan? askedBefore = null, int people = 1)
    {
        Guid[] persons = person is { } known ? [known] : [.. Enumerable.Range(0, people).Select(_ => Guid.CreateVersion7()).Order()];
        MessageId messageId = await KeepMessageAsync();
        var entry = new DisclosureEntry
        {
            Id = Guid.CreateVersion7(),
            MessageId = messageId,
            ConversationId = Guid.CreateVersion7(),
            People = persons,
            At = at ?? Now,
            AskedAt = (at ?? Now) - (askedBefore ?? TimeSpan.FromDays(2)),
            Country = country,
            Direction = "Answer",
            Nature = "Answer to an inquiry: Name",
            Purpose = "refugee claimants",
            Reason = "RefugeeClaimant",
            Priority = 2,
            RecipientName = "Immigration, Refugees and Citizenship Canada",
            RecipientAddress = "365 Laurier Avenue West, Ottawa",
            LegalBasis = "an agreement",
            Agreement = "US-CAN-2012",
            Terms = "agreement-terms:1",
            Waiver = null,
            Elements = "Name",
            IsLawEnforcement = false,
            Actor = "reviewer",
        };
        await WriteAsync(async stores =>
        {
            if (person is null)
            {
                foreach (Guid one in persons)
                {
                    await stores.People.AddAsync(one, Now);
                }
            }

            await stores.Disclosures.AddAsync(entry);
        });
        return entry;
    }
}
