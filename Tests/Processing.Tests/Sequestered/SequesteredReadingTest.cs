using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Persistence;
using Processing.Policy;
using Processing.Sequestered;
using Processing.Stores.Foreign;
using Testing.Databases;

namespace Processing.Tests.Sequestered;

/// <summary>Two databases: one with the query and the assignment, one with nothing but what the partner told.</summary>
public sealed class SequesteredReadingTest
{
    private const string Officer = "dana@example.gov";
    private TestDatabase? _main;
    private TestDatabase? _apart;
    private Sequester? _sequester;

    private TestDatabase Main => _main ?? throw new InvalidOperationException("made by the set-up");

    private TestDatabase Apart => _apart ?? throw new InvalidOperationException("made by the set-up");

    private Sequester Sequester => _sequester ?? throw new InvalidOperationException("made by the set-up");

    [SetUp]
    public async Task OpenAsync()
    {
        _main = await TestDatabase.CreateAsync(StorageEngine.Sqlite);
        _apart = await TestDatabase.CreateAsync(StorageEngine.Sqlite);
        _sequester = new Sequester(_apart.Storage, SequesterKeys.Parse(SequesterKeys.NewLine()));
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await Main.DisposeAsync();
        await Apart.DisposeAsync();
    }

    [Test]
    [Property("Acceptance", "M-113 M-114 M-125")]
    public async Task The_officer_of_the_case_reads_as_supplied_with_the_way_to_redress()
    {
        ForeignQuery query = await AskAsync("CAN");

        ReadResult read = await Reading().ReadAsync(query.Id, Reader(ReadPurpose.ImmigrationBenefit), CancellationToken.None);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(read.IsGranted, Is.True, read.Rule);
        Assert.That(Encoding.UTF8.GetString(read.Answers[0].Xml.Span), Is.EqualTo("<told/>"));
        Assert.That(read.Answers[0].Redress, Does.Contain("Ottawa").And.Contain("Privacy Act of Canada"));
        Assert.That((await TrailAsync(query.Id)).Select(line => (line.Reader, line.IsGranted, line.Purpose, line.Reason)), Is.EqualTo([("officer", true, "ImmigrationBenefit", "to decide")]));
    }

    [Test]
    [Property("Acceptance", "M-113")]
    public async Task Nothing_of_it_lies_in_the_main_database()
    {
        ForeignQuery query = await AskAsync("CAN");

        Assert.That(await Main.Storage.ReadAsync(stores => stores.Sequestered.ReadAsync(query.Id), CancellationToken.None), Is.Empty);
        Assert.That(await Apart.Storage.ReadAsync(stores => stores.Sequestered.ReadAsync(query.Id), CancellationToken.None), Has.Count.EqualTo(1));
    }

    // Another officer; an assignment that has ended; a partner whose agreement says nothing of the use; a query that is not there.
    [TestCase("other@example.gov", "CAN", ReadPurpose.ImmigrationBenefit)]
    [TestCase("former@example.gov", "CAN", ReadPurpose.ImmigrationBenefit)]
    [TestCase(Officer, "NZL", ReadPurpose.ImmigrationBenefit)]
    [TestCase(Officer, "NZL", ReadPurpose.IdentityFraud)]
    [Property("Acceptance", "M-113 M-114")]
    public async Task Whoever_has_no_good_purpose_reads_nothing_and_is_noted(string officer, string country, ReadPurpose purpose)
    {
        ForeignQuery query = await AskAsync(country);

        ReadResult read = await Reading().ReadAsync(query.Id, new ForeignReader("somebody", officer, purpose, "to look"), CancellationToken.None);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(read.IsGranted, Is.False);
        Assert.That(read.Answers, Is.Empty);
        Assert.That((await TrailAsync(query.Id)).Select(line => line.IsGranted), Is.EqualTo([false]));
    }

    [Test]
    [Property("Acceptance", "M-51 M-114")]
    public async Task An_analyst_of_FDNS_reads_for_identity_fraud_where_the_agreement_allows_it()
    {
        ForeignQuery query = await AskAsync("AUS");

        ReadResult read = await Reading().ReadAsync(query.Id, new ForeignReader("fdns", "fdns@example.gov", ReadPurpose.IdentityFraud, "two names, one hand"), CancellationToken.None);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(read.IsGranted, Is.True, read.Rule);
        Assert.That((await TrailAsync(query.Id)).Select(line => (line.Reader, line.Purpose)), Is.EqualTo([("fdns", "IdentityFraud")]));
    }

    [Test]
    public async Task A_query_that_is_not_there_is_no_secret_way_in()
    {
        ReadResult read = await Reading().ReadAsync(Guid.CreateVersion7(), Reader(ReadPurpose.IdentityFraud), CancellationToken.None);

        Assert.That((read.IsGranted, read.Answers.Count), Is.EqualTo((false, 0)));
    }

    [Test]
    [Property("Acceptance", "M-115")]
    public async Task What_has_to_be_seen_first_is_told_to_those_alone_who_may_read()
    {
        ForeignQuery query = await AskAsync("CAN", "ProtectionElsewhere");

        IReadOnlyDictionary<Guid, string> officer = await Reading().ReadAttentionAsync([query], Reader(ReadPurpose.ImmigrationBenefit), CancellationToken.None);
        IReadOnlyDictionary<Guid, string> other = await Reading().ReadAttentionAsync(
            [query], new ForeignReader("other", "other@example.gov", ReadPurpose.ImmigrationBenefit, "list"), CancellationToken.None);

        Assert.That(officer, Is.EqualTo(new Dictionary<Guid, string> { [query.Id] = "ProtectionElsewhere" }));
        Assert.That(other, Is.Empty);
    }

    [Test]
    public async Task Sealing_anew_lets_an_older_key_go()
    {
        string older = SequesterKeys.NewLine();
        string newer = SequesterKeys.NewLine();
        _sequester = new Sequester(Apart.Storage, SequesterKeys.Parse(older));
        ForeignQuery query = await AskAsync("CAN");

        int resealed = await new Sequester(Apart.Storage, SequesterKeys.Parse(newer + "\n" + older)).ResealAsync(CancellationToken.None);
        _sequester = new Sequester(Apart.Storage, SequesterKeys.Parse(newer));

        ReadResult read = await Reading().ReadAsync(query.Id, Reader(ReadPurpose.ImmigrationBenefit), CancellationToken.None);
        Assert.That((resealed, read.Answers.Count), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task All_that_was_told_of_a_person_can_be_removed()
    {
        ForeignQuery query = await AskAsync("CAN");

        int removed = await Sequester.DeleteByPersonAsync(query.PersonId, CancellationToken.None);

        ReadResult read = await Reading().ReadAsync(query.Id, Reader(ReadPurpose.ImmigrationBenefit), CancellationToken.None);
        Assert.That((removed, read.Answers.Count), Is.EqualTo((1, 0)));
    }

    private static ForeignReader Reader(ReadPurpose purpose) => new("officer", Officer, purpose, "to decide");

    private SequesteredReading Reading() =>
        new(Main.Storage, Sequester, new PolicyTables(), TimeProvider.System, NullLogger<SequesteredReading>.Instance);

    private Task<IReadOnlyList<ForeignRead>> TrailAsync(Guid queryId) => Apart.Storage.ReadAsync(stores => stores.Sequestered.ReadTrailAsync(queryId), CancellationToken.None);

    private async Task<ForeignQuery> AskAsync(string country, string attention = "")
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow().AddDays(-2);
        var query = new ForeignQuery
        {
            Id = Guid.CreateVersion7(),
            ConversationId = Guid.CreateVersion7(),
            PersonId = Guid.CreateVersion7(),
            PartnerCase = Guid.CreateVersion7().ToString("N"),
            CaseId = "ZLA-1",
            Officer = Officer,
            Purpose = "Asylum",
            Reason = "Identity of an applicant.",
            Priority = 2,
            Status = ForeignQueryStatus.Answered,
            OpenedAt = now,
        };
        await Main.Storage.WriteAsync(
            async stores =>
            {
                await stores.People.AddAsync(query.PersonId, now);
                await stores.ForeignQueries.AddAsync(query);
                await stores.Assignments.AddAsync(new CaseAssignment(Guid.CreateVersion7(), "ZLA-1", Officer, "123456789", "Asylum", now, "ops"));
                await stores.Assignments.AddAsync(new CaseAssignment(Guid.CreateVersion7(), "ZLA-1", "former@example.gov", "123456789", "Asylum", now, "ops", now.AddDays(1)));
                return true;
            },
            CancellationToken.None);
        var answer = new SealedAnswer
        {
            Id = Guid.CreateVersion7(),
            QueryId = query.Id,
            PersonId = query.PersonId,
            Country = country,
            Round = 1,
            ReceivedAt = now,
            Attention = attention,
        };
        await Sequester.KeepAsync(answer, Encoding.UTF8.GetBytes("<told/>"), CancellationToken.None);
        return query;
    }
}
