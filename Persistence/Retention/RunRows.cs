using System.Text.Json;
using Processing.Stores.Retention;

namespace Persistence.Retention;

/// <summary>The rows of destructions.</summary>
internal sealed class RunRows(Session session)
{
    private const string Columns = "id, asked_by, asked_at, reason, as_of, approved_by, approved_at, done_at, certificate, signature, key_id";

    public async Task AddAsync(RetentionRun run, IReadOnlyList<Guid> people)
    {
        const string Sql = """
            INSERT INTO retention_run (id, asked_by, asked_at, reason, as_of)
            VALUES (@id, @askedBy, @askedAt, @reason, @asOf)
            """;
        const string ChoiceSql = """
            INSERT INTO retention_choice (run_id, person_id)
            VALUES (@id, @person)
            """;
        await session.ExecuteAsync(Sql, new { id = run.Id, askedBy = run.AskedBy, askedAt = run.AskedAt, reason = run.Reason, asOf = run.AsOf });
        foreach (Guid person in people)
        {
            await session.ExecuteAsync(ChoiceSql, new { id = run.Id, person });
        }
    }

    public async Task<bool> ApproveAsync(Guid runId, string actor, DateTimeOffset at)
    {
        const string Sql = """
            UPDATE retention_run
            SET approved_by = @actor, approved_at = @at
            WHERE id = @runId AND asked_by <> @actor AND approved_at IS NULL
            """;
        await session.ExecuteAsync(Sql, new { runId, actor, at });
        return await FindAsync(runId) is { ApprovedBy: { } approver, AskedBy: { } asker } && approver != asker && actor != asker;
    }

    public async Task<RetentionRun?> FindAsync(Guid runId) =>
        (await session.FindAsync<RunRecord>($"SELECT {Columns} FROM retention_run WHERE id = @runId", new { runId }))?.ToRun();

    public async Task<IReadOnlyList<RetentionRun>> ReadAsync(int count) => (await session.QueryAsync<RunRecord>(
        $"SELECT {Columns} FROM retention_run ORDER BY asked_at DESC, id {session.Dialect.Limit}", new { count })).ConvertAll(record => record.ToRun());

    public async Task<IReadOnlyList<RetentionChoice>> ReadChoicesAsync(Guid runId)
    {
        const string Sql = """
            SELECT run_id, person_id, destroyed_at, outcome, counts
            FROM retention_choice
            WHERE run_id = @runId
            ORDER BY person_id
            """;
        return (await session.QueryAsync<ChoiceRecord>(Sql, new { runId })).ConvertAll(record => record.ToChoice());
    }

    public Task SetOutcomeAsync(RetentionChoice choice)
    {
        const string Sql = """
            UPDATE retention_choice
            SET outcome = @outcome, destroyed_at = @destroyedAt, counts = @counts
            WHERE run_id = @runId AND person_id = @personId
            """;
        return session.ExecuteAsync(Sql, new
        {
            runId = choice.RunId,
            personId = choice.PersonId,
            outcome = choice.Outcome,
            destroyedAt = choice.DestroyedAt,
            counts = choice.Counts is null ? null : JsonSerializer.Serialize(choice.Counts),
        });
    }

    public Task FinishAsync(RetentionRun run)
    {
        const string Sql = """
            UPDATE retention_run
            SET done_at = @doneAt, certificate = @certificate, signature = @signature, key_id = @publicPem
            WHERE id = @id AND done_at IS NULL
            """;
        return session.ExecuteAsync(Sql, new { id = run.Id, doneAt = run.DoneAt, certificate = run.Certificate, signature = run.Signature, publicPem = run.PublicPem });
    }
}
