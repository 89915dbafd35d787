using System.Globalization;
using Processing.Stores.Retention;

namespace Persistence.Retention;

/// <inheritdoc/>
internal sealed class RetentionStore(Session session) : IRetentionStore
{
    private readonly HoldRows _holds = new(session);
    private readonly RunRows _runs = new(session);

    public async Task<IReadOnlyList<RetentionFacts>> ReadBornBeforeAsync(DateOnly day, Guid? after, int count)
    {
        string sql = $"""
            SELECT DISTINCT person_id
            FROM biography
            WHERE birth_date IS NOT NULL AND birth_date < @before {(after is null ? "" : "AND person_id > @after")}
            ORDER BY person_id
            {session.Dialect.Limit}
            """;
        // A year or a month alone sorts before every day in it.
        var facts = new List<RetentionFacts>();
        foreach (Guid person in await session.QueryAsync<Guid>(sql, new { before = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), after, count }))
        {
            if (await ReadFactsAsync(person) is { } one)
            {
                facts.Add(one);
            }
        }

        return facts;
    }

    public async Task<RetentionFacts?> ReadFactsAsync(Guid personId)
    {
        const string Reviews = """
            SELECT COUNT(*)
            FROM review_candidate
            JOIN review ON review.id = review_candidate.review_id
            WHERE review_candidate.person_id = @personId AND review.resolution IS NULL
            """;
        List<string?> claims = await session.QueryAsync<string?>("SELECT birth_date FROM biography WHERE person_id = @personId", new { personId });
        return claims.Count == 0 ? null : new RetentionFacts(
            personId,
            claims,
            await CountAsync("SELECT COUNT(*) FROM legal_hold WHERE person_id = @personId AND lifted_at IS NULL", personId),
            await CountAsync(Reviews, personId),
            await CountAsync("SELECT COUNT(*) FROM filing WHERE person_id = @personId AND closed_at IS NULL", personId),
            await new MessageErasure(session).CountUnderWayAsync(personId));
    }

    public async Task<ErasureCounts> EraseAsync(Guid personId, Guid runId, DateTimeOffset at, DateTimeOffset accountingBefore)
    {
        await WipeAsync(true);
        var erasure = new MessageErasure(session);
        IReadOnlyList<Guid> messages = await erasure.FindAsync(personId);
        List<byte[]> images = await session.QueryAsync<byte[]>(
            "SELECT image.digest FROM encounter_image AS image JOIN encounter ON encounter.id = image.encounter_id WHERE encounter.person_id = @personId", new { personId });
        images.AddRange(await erasure.RunAsync(messages, at));
        await session.ExecuteAsync("UPDATE review SET person_id = NULL WHERE person_id = @personId", new { personId });
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((string name, string table, string where) in PersonErasure.Steps)
        {
            counts[name] = counts.GetValueOrDefault(name) + await session.ExecuteAsync($"DELETE FROM {table} WHERE {where}", new { personId });
        }

        (int disclosures, int still) = await ForgetDisclosuresAsync(personId, accountingBefore);
        int marked = await MarkAsync(images, runId, at);
        await session.ExecuteAsync(
            still == 0 ? "DELETE FROM person WHERE id = @personId" : "UPDATE person SET destroyed_at = @at WHERE id = @personId", new { personId, at });
        await WipeAsync(false);
        return new ErasureCounts
        {
            Encounters = counts.GetValueOrDefault("Encounters"),
            Checks = counts.GetValueOrDefault("Checks"),
            RapSheets = counts.GetValueOrDefault("RapSheets"),
            OtherRows = counts.GetValueOrDefault("Other"),
            Disclosures = disclosures,
            AccountedStill = still,
            Messages = messages.Count,
            Images = marked,
        };
    }

    public async Task<IReadOnlyList<ReadOnlyMemory<byte>>> ReadImagesAsync(Guid runId, int count)
    {
        string sql = $"SELECT digest FROM image_to_destroy WHERE run_id = @runId ORDER BY digest {session.Dialect.Limit}";
        return [.. (await session.QueryAsync<byte[]>(sql, new { runId, count })).Select(digest => (ReadOnlyMemory<byte>)digest)];
    }

    public async Task<IReadOnlyList<ReadOnlyMemory<byte>>> UnusedAsync(IReadOnlyList<ReadOnlyMemory<byte>> digests)
    {
        var unused = new List<ReadOnlyMemory<byte>>();
        foreach (ReadOnlyMemory<byte> digest in digests)
        {
            if (await IsUnusedAsync(Bytes.Of(digest)))
            {
                unused.Add(digest);
            }
        }

        return unused;
    }

    public async Task RemoveImagesAsync(IReadOnlyList<ReadOnlyMemory<byte>> digests)
    {
        foreach (ReadOnlyMemory<byte> digest in digests)
        {
            await session.ExecuteAsync("DELETE FROM image_to_destroy WHERE digest = @digest", new { digest = Bytes.Of(digest) });
        }
    }

    public Task AddRunAsync(RetentionRun run, IReadOnlyList<Guid> people) => _runs.AddAsync(run, people);

    public Task<bool> ApproveAsync(Guid runId, string actor, DateTimeOffset at) => _runs.ApproveAsync(runId, actor, at);

    public Task<RetentionRun?> FindRunAsync(Guid runId) => _runs.FindAsync(runId);

    public Task<IReadOnlyList<RetentionRun>> ReadRunsAsync(int count) => _runs.ReadAsync(count);

    public Task<IReadOnlyList<RetentionChoice>> ReadChoicesAsync(Guid runId) => _runs.ReadChoicesAsync(runId);

    public Task SetOutcomeAsync(RetentionChoice choice) => _runs.SetOutcomeAsync(choice);

    public Task FinishRunAsync(RetentionRun run) => _runs.FinishAsync(run);

    public Task AddHoldAsync(LegalHold hold) => _holds.AddAsync(hold);

    public Task<IReadOnlyList<LegalHold>> ReadHoldsAsync(Guid personId) => _holds.ReadAsync(personId);

    public Task<IReadOnlyList<LegalHold>> ReadOpenHoldsAsync(int count) => _holds.ReadOpenAsync(count);

    public Task<bool> AskLiftAsync(Guid holdId, string reason, string actor, DateTimeOffset at) => _holds.AskLiftAsync(holdId, reason, actor, at);

    public Task<bool> LiftAsync(Guid holdId, string actor, DateTimeOffset at) => _holds.LiftAsync(holdId, actor, at);

    private async Task<int> CountAsync(string sql, Guid personId) => (int)await session.ReadScalarAsync<long>(sql, new { personId });

    private Task WipeAsync(bool isOn) => session.Dialect.Wipe(isOn) is { } pragma ? session.ExecuteAsync(pragma) : Task.CompletedTask;

    private async Task<(int Gone, int Still)> ForgetDisclosuresAsync(Guid personId, DateTimeOffset before)
    {
        const string OldSql = """
            SELECT disclosure.id
            FROM disclosure
            JOIN disclosure_person ON disclosure_person.disclosure_id = disclosure.id
            WHERE disclosure_person.person_id = @personId AND disclosure.at < @before
            """;
        int gone = 0;
        foreach (Guid id in await session.QueryAsync<Guid>(OldSql, new { personId, before }))
        {
            await session.ExecuteAsync("DELETE FROM correction_notice WHERE disclosure_id = @id AND person_id = @personId", new { id, personId });
            await session.ExecuteAsync("DELETE FROM disclosure_person WHERE disclosure_id = @id AND person_id = @personId", new { id, personId });
            gone += await session.ExecuteAsync(
                "DELETE FROM disclosure WHERE id = @id AND NOT EXISTS (SELECT 1 FROM disclosure_person WHERE disclosure_id = @id)", new { id });
        }

        return (gone, await CountAsync("SELECT COUNT(*) FROM disclosure_person WHERE person_id = @personId", personId));
    }

    private async Task<int> MarkAsync(IEnumerable<byte[]> images, Guid runId, DateTimeOffset at)
    {
        const string Sql = """
            INSERT INTO image_to_destroy (digest, run_id, at)
            VALUES (@digest, @runId, @at)
            """;
        int marked = 0;
        foreach (byte[] digest in images.DistinctBy(Convert.ToHexString, StringComparer.Ordinal))
        {
            if (await IsUnusedAsync(digest))
            {
                await session.InsertAsync(session.Dialect.Complete(Sql), new { digest, runId, at });
                marked++;
            }
        }

        return marked;
    }

    private async Task<bool> IsUnusedAsync(byte[] digest)
    {
        const string Sql = """
            SELECT COUNT(*) FROM (
                SELECT digest FROM encounter_image WHERE digest = @digest
                UNION ALL SELECT digest FROM message_span WHERE digest = @digest) AS named
            """;
        return await session.ReadScalarAsync<long>(Sql, new { digest }) == 0;
    }
}
