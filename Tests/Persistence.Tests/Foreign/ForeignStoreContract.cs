using Processing.Intake;
using Processing.Stores.Foreign;

namespace Persistence.Tests.Foreign;

public abstract class ForeignStoreContract(StorageEngine engine) : StoreContract(engine)
{
    [Test]
    [Property("Acceptance", "M-49")]
    public async Task Keeps_a_query_with_its_rounds()
    {
        ForeignQuery query = await AddQueryAsync();
        ForeignRound first = await AddRoundAsync(query);
        ForeignRound second = await AddRoundAsync(query, round: 2);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(await ReadAsync(stores => stores.ForeignQueries.FindAsync(query.Id)), Is.EqualTo(query));
        Assert.That(await ReadAsync(stores => stores.ForeignQueries.ReadRoundsAsync(query.Id)), Is.EqualTo([first, second]));
        Assert.That(await ReadAsync(stores => stores.ForeignQueries.FindRoundAsync(first.MessageId!.Value)), Is.EqualTo(first));
        Assert.That(await ReadAsync(stores => stores.ForeignQueries.ReadByPersonAsync(query.PersonId)), Is.EqualTo([query]));
    }

    [Test]
    public async Task The_same_query_again_changes_nothing()
    {
        ForeignQuery query = await AddQueryAsync();

        await WriteAsync(stores => stores.ForeignQueries.AddAsync(query with { Reason = "another" }));

        Assert.That((await ReadAsync(stores => stores.ForeignQueries.FindAsync(query.Id)))?.Reason, Is.EqualTo(query.Reason));
    }

    [Test]
    public async Task No_round_is_kept_twice()
    {
        ForeignQuery query = await AddQueryAsync();
        ForeignRound round = await AddRoundAsync(query);

        Assert.That(() => WriteAsync(stores => stores.ForeignQueries.AddRoundAsync(round with { MessageId = null })), Throws.Exception);
        Assert.That(await ReadAsync(stores => stores.ForeignQueries.ReadRoundsAsync(query.Id)), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Keeps_what_became_of_a_round()
    {
        ForeignQuery query = await AddQueryAsync();
        ForeignRound answered = (await AddRoundAsync(query)) with
        {
            RemindedAt = Now.AddHours(1),
            EscalatedAt = Now.AddHours(2),
            Outcome = "NoMatch",
            AnsweredAt = Now.AddHours(3),
            PurgeAt = Now.AddHours(4),
            PurgedAt = Now.AddHours(5),
        };

        await WriteAsync(stores => stores.ForeignQueries.UpdateRoundAsync(answered));

        Assert.That(await ReadAsync(stores => stores.ForeignQueries.ReadRoundsAsync(query.Id)), Is.EqualTo([answered]));
    }

    [Test]
    public async Task Counts_first_rounds_that_were_sent_for_the_quota()
    {
        ForeignQuery query = await AddQueryAsync();
        await AddRoundAsync(query);
        await AddRoundAsync(query, round: 2);
        await AddRoundAsync(query, country: "AUS");
        ForeignQuery other = await AddQueryAsync();
        await WriteAsync(async stores => await stores.ForeignQueries.AddRoundAsync(Round(other, "CAN", 1, other.MessageId!.Value) with { MessageId = null, Outcome = "NotPermitted" }));

        Assert.That(await ReadAsync(stores => stores.ForeignQueries.CountFirstRoundsAsync("CAN", Now.AddDays(-1))), Is.EqualTo(1));
        Assert.That(await ReadAsync(stores => stores.ForeignQueries.CountFirstRoundsAsync("CAN", Now.AddDays(1))), Is.Zero);
    }

    [Test]
    public async Task Lists_by_officer_and_standing_newest_first()
    {
        ForeignQuery early = await AddQueryAsync(at: Now.AddDays(-1));
        ForeignQuery late = await AddQueryAsync();
        await AddQueryAsync(officer: "else@example.gov");
        await WriteAsync(stores => stores.ForeignQueries.SetStatusAsync(early.Id, ForeignQueryStatus.Answered));

        using var scope = Assert.EnterMultipleScope();
        Assert.That((await ReadAsync(stores => stores.ForeignQueries.ReadAsync("dana@example.gov", null, 10))).Select(one => one.Id), Is.EqualTo([late.Id, early.Id]));
        Assert.That((await ReadAsync(stores => stores.ForeignQueries.ReadAsync(null, ForeignQueryStatus.Answered, 10))).Select(one => one.Id), Is.EqualTo([early.Id]));
    }

    [Test]
    [Property("Acceptance", "M-40")]
    public async Task An_assignment_holds_from_its_beginning_to_its_end()
    {
        var assignment = new CaseAssignment(Guid.CreateVersion7(), "ZLA-1", "dana@example.gov", "123456789", "Asylum", Now, "ops");
        await WriteAsync(stores => stores.Assignments.AddAsync(assignment));
        bool first = await WriteAsync(stores => stores.Assignments.EndAsync(assignment.Id, Now.AddDays(2)));
        bool second = await WriteAsync(stores => stores.Assignments.EndAsync(assignment.Id, Now.AddDays(3)));

        using var scope = Assert.EnterMultipleScope();
        Assert.That((first, second), Is.EqualTo((true, false)));
        Assert.That(await FindAsync(Now.AddDays(-1)), Is.Null);
        Assert.That(await FindAsync(Now.AddDays(1)), Is.EqualTo(assignment with { EndedAt = Now.AddDays(2) }));
        Assert.That(await FindAsync(Now.AddDays(2)), Is.Null);
        Assert.That(await ReadAsync(stores => stores.Assignments.FindAsync("ZLA-1", "else@example.gov", Now.AddDays(1))), Is.Null);
        Assert.That(await ReadAsync(stores => stores.Assignments.ReadAsync("dana@example.gov", Now.AddDays(1), 10)), Has.Count.EqualTo(1));
    }

    [Test]
    [Property("Acceptance", "M-113")]
    public async Task Keeps_sealed_answers_and_seals_them_anew()
    {
        SealedAnswer answer = await AddAnswerAsync();
        await WriteAsync(stores => stores.Sequestered.AddAsync(answer with { KeyId = "ignored" }));
        IReadOnlyList<SealedAnswer> old = await ReadAsync(stores => stores.Sequestered.ReadOfOtherKeysAsync("new", 10));
        await WriteAsync(stores => stores.Sequestered.ResealAsync(answer with { KeyId = "new", Sealed = new byte[] { 9 } }));

        SealedAnswer kept = (await ReadAsync(stores => stores.Sequestered.ReadAsync(answer.QueryId)))[0];

        using var scope = Assert.EnterMultipleScope();
        Assert.That(old.Select(one => one.KeyId), Is.EqualTo(["old"]));
        Assert.That((kept.Id, kept.Country, kept.Round, kept.Attention, kept.KeyId), Is.EqualTo((answer.Id, "CAN", 1, "ProtectionElsewhere", "new")));
        Assert.That(kept.Sealed.ToArray(), Is.EqualTo(new byte[] { 9 }));
        Assert.That(await ReadAsync(stores => stores.Sequestered.ReadOfOtherKeysAsync("new", 10)), Is.Empty);
    }

    [Test]
    public async Task Removes_what_was_told_of_a_person_with_its_trail()
    {
        SealedAnswer answer = await AddAnswerAsync();
        SealedAnswer other = await AddAnswerAsync();
        ForeignQuery query = await AddQueryAsync();
        await AddRoundAsync(query);
        var read = new ForeignRead(Guid.CreateVersion7(), answer.QueryId, null, Now, "officer", "ImmigrationBenefit", "to decide", true, "foreign-uses:x");
        await WriteAsync(stores => stores.Sequestered.AddReadAsync(read));
        IReadOnlyList<ForeignRead> before = await ReadAsync(stores => stores.Sequestered.ReadTrailAsync(answer.QueryId));

        int answers = await WriteAsync(stores => stores.Sequestered.DeleteByPersonAsync(answer.PersonId));
        int queries = await WriteAsync(stores => stores.ForeignQueries.DeleteByPersonAsync(query.PersonId));

        using var scope = Assert.EnterMultipleScope();
        Assert.That(before, Is.EqualTo([read]));
        Assert.That((answers, queries), Is.EqualTo((1, 1)));
        Assert.That(await ReadAsync(stores => stores.Sequestered.ReadAsync(answer.QueryId)), Is.Empty);
        Assert.That(await ReadAsync(stores => stores.Sequestered.ReadTrailAsync(answer.QueryId)), Is.Empty);
        Assert.That(await ReadAsync(stores => stores.Sequestered.ReadAsync(other.QueryId)), Has.Count.EqualTo(1));
        Assert.That(await ReadAsync(stores => stores.ForeignQueries.FindAsync(query.Id)), Is.Null);
    }

    private Task<CaseAssignment?> FindAsync(DateTimeOffset at) => ReadAsync(stores => stores.Assignments.FindAsync("ZLA-1", "dana@example.gov", at));

    private async Task<SealedAnswer> AddAnswerAsync()
    {
        var answer = new SealedAnswer
        {
            Id = Guid.CreateVersion7(),
            QueryId = Guid.CreateVersion7(),
            PersonId = Guid.CreateVersion7(),
            Country = "CAN",
            Round = 1,
            ReceivedAt = Now,
            Attention = "ProtectionElsewhere",
            KeyId = "old",
            Sealed = new byte[] { 1, 2, 3 },
        };
        await WriteAsync(stores => stores.Sequestered.AddAsync(answer));
        return answer;
    }

    private async Task<ForeignQuery> AddQueryAsync(string officer = "dana@example.gov", DateTimeOffset? at = null)
    {
        var query = new ForeignQuery
        {
            Id = Guid.CreateVersion7(),
            MessageId = await KeepMessageAsync(),
            ConversationId = Guid.CreateVersion7(),
            PersonId = Guid.CreateVersion7(),
            PartnerCase = Guid.CreateVersion7().ToString("N"),
            CaseId = "ZLA-1",
            Officer = officer,
            OfficerName = "Dana Whitfield",
            Purpose = "Asylum",
            Reason = "Identity of an applicant.",
            Priority = 2,
            Status = ForeignQueryStatus.Open,
            OpenedAt = at ?? Now,
            Citizenships = "COL ERI",
            IsPermanentResident = true,
            NamedAgreement = "US-CAN-2012",
        };
        await WriteAsync(async stores =>
        {
            await stores.People.AddAsync(query.PersonId, Now);
            await stores.ForeignQueries.AddAsync(query);
        });
        return query;
    }

    private async Task<ForeignRound> AddRoundAsync(ForeignQuery query, string country = "CAN", int round = 1)
    {
        ForeignRound added = Round(query, country, round, await KeepMessageAsync());
        await WriteAsync(stores => stores.ForeignQueries.AddRoundAsync(added));
        return added;
    }

    private static ForeignRound Round(ForeignQuery query, string country, int round, MessageId sent) => new()
    {
        QueryId = query.Id,
        Country = country,
        Round = round,
        CausedBy = query.MessageId!.Value, // made with one
        MessageId = sent,
        Agreement = "US-CAN-2012",
        Rule = "agreement-terms:x",
        SentAt = Now,
        DueAt = Now.AddDays(1),
    };
}
