using Persistence.Encounters;
using Processing.Stores.Encounters;
using Processing.Stores.Prints;

namespace Persistence.Prints;

/// <inheritdoc/>
internal sealed class PrintStore(Session session) : IPrintStore
{
    /// <summary>Notes that the prints of an encounter are to be put into the index.</summary>
    public static Task AddPendingAsync(Session session, Guid encounterId)
    {
        const string Sql = """
            INSERT INTO print_pending (encounter_id)
            VALUES (@encounterId)
            """;
        return session.ExecuteAsync(Sql, new { encounterId });
    }

    public async Task<IReadOnlyList<PendingPrints>> ReadPendingAsync(int count)
    {
        string sql = $"""
            SELECT encounter_id
            FROM print_pending
            ORDER BY encounter_id
            {session.Dialect.Limit}
            """;
        var pending = new List<PendingPrints>();
        foreach (Guid encounterId in await session.QueryAsync<Guid>(sql, new { count }))
        {
            pending.Add(new PendingPrints(encounterId, await ImagesAsync(encounterId)));
        }

        return pending;
    }

    public Task<long> CountPendingAsync() => session.ReadScalarAsync<long>("SELECT COUNT(*) FROM print_pending");

    public async Task KeepAsync(Guid encounterId, IReadOnlyDictionary<int, byte[]> prints)
    {
        const string StrikeSql = """
            DELETE FROM print_pending
            WHERE encounter_id = @encounterId
            """;
        const string Sql = """
            INSERT INTO print_template (encounter_id, finger, template)
            VALUES (@encounterId, @finger, @template)
            """;
        if (await session.ExecuteAsync(StrikeSql, new { encounterId }) == 0)
        {
            return;
        }

        foreach ((int finger, byte[] template) in prints)
        {
            await session.ExecuteAsync(Sql, new { encounterId, finger, template });
        }
    }

    public async Task<IReadOnlyList<StoredPrint>> ReadAsync(int finger, long after, int count)
    {
        string sql = $"""
            SELECT {PrintRecord.Columns}
            FROM print_template
            WHERE finger = @finger AND sequence > @after
            ORDER BY sequence
            {session.Dialect.Limit}
            """;
        return (await session.QueryAsync<PrintRecord>(sql, new { finger, after, count })).ConvertAll(record => record.ToPrint());
    }

    public async Task<IReadOnlyList<StoredPrint>> ReadByEncounterAsync(Guid encounterId)
    {
        const string Sql = $"""
            SELECT {PrintRecord.Columns}
            FROM print_template
            WHERE encounter_id = @encounterId
            ORDER BY finger
            """;
        return (await session.QueryAsync<PrintRecord>(Sql, new { encounterId })).ConvertAll(record => record.ToPrint());
    }

    public async Task<Guid?> FindPersonAsync(Guid encounterId)
    {
        const string Sql = """
            SELECT person_id
            FROM encounter
            WHERE id = @encounterId
            """;
        List<Guid> found = await session.QueryAsync<Guid>(Sql, new { encounterId });
        return found.Count == 0 ? null : found[0];
    }

    private async Task<IReadOnlyList<EncounterImage>> ImagesAsync(Guid encounterId)
    {
        const string Sql = """
            SELECT encounter_id, digest, modality, position_code, impression, format, width_pixels, height_pixels, resolution_ppi, captured_on
            FROM encounter_image
            WHERE encounter_id = @encounterId AND modality = 'Fingerprint'
            ORDER BY ordinal
            """;
        return (await session.QueryAsync<EncounterImageRecord>(Sql, new { encounterId })).ConvertAll(record => record.ToImage());
    }
}
