using Processing.Stores.Checks;

namespace Persistence.Checks;

/// <inheritdoc/>
internal sealed class FilingStore(Session session) : IFilingStore
{
    public async Task OpenAsync(Filing filing)
    {
        const string Sql = """
            INSERT INTO filing (
                receipt, message_id, person_id, partner, form_type, filing_date, opened_at, closed_at, closed_by, closed_because)
            VALUES (
                @receipt, @messageId, @personId, @partner, @formType, @filingDate, @openedAt, @closedAt, @closedBy, @closedBecause)
            """;
        if (await FindAsync(filing.Receipt, filing.PersonId) is { } known)
        {
            await SetAskerAsync(known, filing);
            return;
        }

        await session.InsertAsync(session.Dialect.Complete(Sql), new
        {
            receipt = filing.Receipt,
            messageId = filing.MessageId.Value,
            personId = filing.PersonId,
            partner = filing.Partner,
            formType = filing.FormType,
            filingDate = filing.FilingDate,
            openedAt = filing.OpenedAt,
            closedAt = filing.ClosedAt,
            closedBy = filing.ClosedBy,
            closedBecause = filing.ClosedBecause,
        });
    }

    private async Task SetAskerAsync(Filing known, Filing filing)
    {
        const string Sql = """
            UPDATE filing
            SET partner = @partner, message_id = @messageId
            WHERE receipt = @receipt AND message_id = @knownId
            """;
        if (filing.Partner.Length > 0)
        {
            await session.ExecuteAsync(
                Sql, new { partner = filing.Partner, messageId = filing.MessageId.Value, receipt = known.Receipt, knownId = known.MessageId.Value });
        }
    }

    public async Task<Filing?> FindAsync(string receipt, Guid personId)
    {
        const string Sql = $"""
            SELECT {FilingRecord.Columns}
            FROM filing
            WHERE receipt = @receipt AND person_id = @personId
            ORDER BY opened_at, message_id
            """;
        return (await session.FindAsync<FilingRecord>(Sql, new { receipt, personId }))?.ToFiling();
    }

    public async Task<IReadOnlyList<Filing>> ReadAsync(Guid personId)
    {
        const string Sql = $"""
            SELECT {FilingRecord.Columns}
            FROM filing
            WHERE person_id = @personId
            ORDER BY opened_at, receipt
            """;
        return (await session.QueryAsync<FilingRecord>(Sql, new { personId })).ConvertAll(record => record.ToFiling());
    }

    public async Task<bool> CloseAsync(string receipt, Guid personId, string actor, string because, DateTimeOffset at)
    {
        const string Sql = """
            UPDATE filing
            SET closed_at = @at, closed_by = @actor, closed_because = @because
            WHERE receipt = @receipt AND person_id = @personId AND closed_at IS NULL
            """;
        return await session.ExecuteAsync(Sql, new { receipt, personId, actor, because, at }) != 0;
    }

    public Task<int> CloseOldAsync(DateTimeOffset openedBefore, string because, DateTimeOffset at)
    {
        const string Sql = """
            UPDATE filing
            SET closed_at = @at, closed_by = 'cpms', closed_because = @because
            WHERE closed_at IS NULL AND opened_at < @openedBefore
            """;
        return session.ExecuteAsync(Sql, new { openedBefore, because, at });
    }
}
