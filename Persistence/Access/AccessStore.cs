using Processing.Stores.Access;

namespace Persistence.Access;

/// <inheritdoc/>
internal sealed class AccessStore(Session session) : IAccessStore
{
    public Task AddAsync(AccessEntry entry)
    {
        const string Sql = """
            INSERT INTO access_entry (
                id, at, reader, organization, operation, purpose, reason, message_id, person_id, outcome, elements, decided_by)
            VALUES (
                @id, @at, @reader, @organization, @operation, @purpose, @reason, @messageId, @personId, @outcome, @elements, @decidedBy)
            """;
        return session.ExecuteAsync(Sql, new
        {
            id = entry.Id,
            at = entry.At,
            reader = entry.Reader,
            organization = entry.Organization,
            operation = entry.Operation,
            purpose = entry.Purpose,
            reason = entry.Reason,
            messageId = entry.MessageId?.Value,
            personId = entry.PersonId,
            outcome = entry.Outcome,
            elements = entry.Elements,
            decidedBy = entry.Rule,
        });
    }

    public async Task<IReadOnlyList<AccessEntry>> ReadAsync(AccessFilter filter, int count)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 500);
        string sql = $"""
            SELECT {AccessRecord.Columns}
            FROM access_entry
            WHERE {ConditionOf(filter)}
            ORDER BY at DESC, id DESC
            {session.Dialect.Limit}
            """;
        return (await session.QueryAsync<AccessRecord>(
            sql, new { personId = filter.PersonId, reader = filter.Reader, withheld = AccessOutcome.Withheld, count })).ConvertAll(record => record.ToEntry());
    }

    private static string ConditionOf(AccessFilter filter)
    {
        string[] conditions =
        [
            .. filter.PersonId is null ? Array.Empty<string>() : ["person_id = @personId"],
            .. filter.Reader is null ? Array.Empty<string>() : ["reader = @reader"],
            .. filter.IncludesWithheld ? Array.Empty<string>() : ["outcome <> @withheld"],
        ];
        return conditions.Length == 0 ? "1 = 1" : string.Join(" AND ", conditions);
    }
}
