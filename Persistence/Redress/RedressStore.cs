using Processing.Intake;
using Processing.Stores.Redress;

namespace Persistence.Redress;

/// <inheritdoc/>
internal sealed class RedressStore(Session session) : IRedressStore
{
    public async Task OpenAsync(RedressCase redress)
    {
        const string Sql = """
            INSERT INTO redress_case (id, kind, person_id, message_id, basis, requester, opened_at, opened_by, due_on, state, received_on)
            VALUES (@id, @kind, @personId, @messageId, @basis, @requester, @openedAt, @openedBy, @dueOn, @state, @receivedOn)
            """;
        await session.ExecuteAsync(Sql, new
        {
            id = redress.Id,
            kind = redress.Kind,
            personId = redress.PersonId,
            messageId = redress.MessageId?.Value,
            basis = redress.Basis,
            requester = redress.Requester,
            openedAt = redress.OpenedAt,
            openedBy = redress.OpenedBy,
            dueOn = redress.DueOn,
            state = RedressState.Open,
            receivedOn = redress.ReceivedOn,
        });
        await AddItemsAsync(redress.Id, 0, redress.Items);
    }

    public Task<RedressCase?> FindAsync(Guid id) => FindAsync("id = @value", id);

    public Task<RedressCase?> FindByMessageAsync(MessageId messageId) => FindAsync("message_id = @value", messageId.Value);

    public async Task<IReadOnlyList<RedressCase>> ReadAsync(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 500);
        string sql = $"""
            SELECT {RedressRecord.Columns}
            FROM redress_case
            ORDER BY CASE WHEN state = @decided THEN 1 ELSE 0 END, CASE WHEN state = @decided THEN NULL ELSE due_on END, opened_at DESC, id
            {session.Dialect.Limit}
            """;
        return await CasesAsync(await session.QueryAsync<RedressRecord>(sql, new { count, decided = RedressState.Decided }));
    }

    public async Task<IReadOnlyList<RedressCase>> ReadByPersonAsync(Guid personId)
    {
        const string Sql = $"""
            SELECT {RedressRecord.Columns}
            FROM redress_case
            WHERE person_id = @personId
            ORDER BY opened_at, id
            """;
        return await CasesAsync(await session.QueryAsync<RedressRecord>(Sql, new { personId }));
    }

    public async Task<bool> PrepareAsync(
        Guid id, string proposal, IReadOnlyList<RedressItem> exemptions, string actor, string because, DateTimeOffset at)
    {
        const string Sql = """
            UPDATE redress_case
            SET proposal = @proposal, prepared_by = @actor, prepared_because = @because, prepared_at = @at, state = @prepared
            WHERE id = @id AND state <> @decided
            """;
        const string ClearSql = """
            DELETE FROM redress_item
            WHERE case_id = @id AND kind = @kind
            """;
        if (await session.ExecuteAsync(Sql, new { id, proposal, actor, because, at, prepared = RedressState.Prepared, decided = RedressState.Decided }) == 0)
        {
            return false;
        }

        await session.ExecuteAsync(ClearSql, new { id, kind = RedressItem.Exemption });
        await AddItemsAsync(id, (await ItemsAsync(id)).Count, exemptions);
        return true;
    }

    public async Task<bool> DecideAsync(Guid id, string decision, string actor, string because, DateTimeOffset at)
    {
        const string Sql = """
            UPDATE redress_case
            SET decision = @decision, decided_by = @actor, decided_because = @because, decided_at = @at, state = @decided
            WHERE id = @id AND state = @prepared AND prepared_by <> @actor
            """;
        return await session.ExecuteAsync(Sql, new { id, decision, actor, because, at, prepared = RedressState.Prepared, decided = RedressState.Decided }) == 1;
    }

    public async Task ClaimAsync(Guid id, IReadOnlyList<RedressItem> exemptions) => await AddItemsAsync(id, (await ItemsAsync(id)).Count, exemptions);

    public Task AddAmendmentAsync(Amendment amendment)
    {
        const string Sql = """
            INSERT INTO amendment (case_id, person_id, message_id, at, element, old_value, new_value, actor)
            VALUES (@caseId, @personId, @messageId, @at, @element, @oldValue, @newValue, @actor)
            """;
        return session.ExecuteAsync(Sql, new
        {
            caseId = amendment.CaseId,
            personId = amendment.PersonId,
            messageId = amendment.MessageId.Value,
            at = amendment.At,
            element = amendment.Element,
            oldValue = amendment.OldValue,
            newValue = amendment.NewValue,
            actor = amendment.Actor,
        });
    }

    public async Task<IReadOnlyList<Amendment>> ReadAmendmentsAsync(Guid personId)
    {
        const string Sql = """
            SELECT case_id, person_id, message_id, at, element, old_value, new_value, actor
            FROM amendment
            WHERE person_id = @personId
            ORDER BY sequence
            """;
        return (await session.QueryAsync<AmendmentRecord>(Sql, new { personId })).ConvertAll(record => record.ToAmendment());
    }

    private async Task<RedressCase?> FindAsync(string condition, Guid value)
    {
        string sql = $"""
            SELECT {RedressRecord.Columns}
            FROM redress_case
            WHERE {condition}
            """;
        return await session.FindAsync<RedressRecord>(sql, new { value }) is { } record ? record.ToCase(await ItemsAsync(record.Id)) : null;
    }

    private async Task<IReadOnlyList<RedressCase>> CasesAsync(List<RedressRecord> records)
    {
        var cases = new List<RedressCase>();
        foreach (RedressRecord record in records)
        {
            cases.Add(record.ToCase(await ItemsAsync(record.Id)));
        }

        return cases;
    }

    private async Task AddItemsAsync(Guid caseId, int first, IReadOnlyList<RedressItem> items)
    {
        const string Sql = """
            INSERT INTO redress_item (case_id, ordinal, kind, name, current_value, proposed_value, note)
            VALUES (@caseId, @ordinal, @kind, @name, @currentValue, @proposedValue, @note)
            """;
        for (int index = 0; index < items.Count; index++)
        {
            RedressItem item = items[index];
            await session.ExecuteAsync(Sql, new
            {
                caseId,
                ordinal = first + index,
                kind = item.Kind,
                name = item.Name,
                currentValue = item.CurrentValue,
                proposedValue = item.ProposedValue,
                note = item.Note,
            });
        }
    }

    private async Task<IReadOnlyList<RedressItem>> ItemsAsync(Guid caseId)
    {
        const string Sql = """
            SELECT kind, name, current_value, proposed_value, note
            FROM redress_item
            WHERE case_id = @caseId
            ORDER BY ordinal
            """;
        return (await session.QueryAsync<RedressItemRecord>(Sql, new { caseId })).ConvertAll(record => record.ToItem());
    }
}
