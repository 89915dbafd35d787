using Processing.Intake;
using Processing.Stores.Checks;

namespace Persistence.Checks;

/// <inheritdoc/>
internal sealed class RapSheetStore(Session session) : IRapSheetStore
{
    private const string From = """
        FROM rap_sheet
        LEFT JOIN background_check ON background_check.id = rap_sheet.check_id
        """;

    public Task AddAsync(RapSheet sheet)
    {
        const string Sql = """
            INSERT INTO rap_sheet (id, check_id, person_id, message_id, partner, category, received_at, length_bytes, key_id, sealed)
            VALUES (@id, @checkId, @personId, @messageId, @partner, @category, @receivedAt, @lengthBytes, @keyId, @sealed)
            """;
        return session.InsertAsync(session.Dialect.Complete(Sql), new
        {
            id = sheet.Id,
            checkId = sheet.CheckId,
            personId = sheet.CheckId is null ? sheet.PersonId : null,
            messageId = sheet.MessageId.Value,
            partner = sheet.Partner,
            category = sheet.Category,
            receivedAt = sheet.ReceivedAt,
            lengthBytes = sheet.LengthBytes,
            keyId = sheet.KeyId,
            @sealed = Bytes.Of(sheet.Sealed),
        });
    }

    public async Task<RapSheet?> FindAsync(Guid id)
    {
        const string Sql = $"""
            SELECT {RapSheetRecord.Columns}, rap_sheet.sealed
            {From}
            WHERE rap_sheet.id = @id
            """;
        return (await session.FindAsync<RapSheetRecord>(Sql, new { id }))?.ToRapSheet();
    }

    public async Task<IReadOnlyList<RapSheet>> ReadAsync(Guid personId)
    {
        const string Sql = $"""
            SELECT {RapSheetRecord.Columns}
            {From}
            WHERE rap_sheet.person_id = @personId
                OR rap_sheet.check_id IN (
                    SELECT id
                    FROM background_check
                    WHERE person_id = @personId)
            ORDER BY rap_sheet.received_at, rap_sheet.id
            """;
        return (await session.QueryAsync<RapSheetRecord>(Sql, new { personId })).ConvertAll(record => record.ToRapSheet());
    }

    public async Task<IReadOnlyList<RapSheet>> ReadByMessageAsync(MessageId messageId)
    {
        const string Sql = $"""
            SELECT {RapSheetRecord.Columns}
            {From}
            WHERE rap_sheet.message_id = @messageId
            ORDER BY rap_sheet.id
            """;
        return (await session.QueryAsync<RapSheetRecord>(Sql, new { messageId = messageId.Value })).ConvertAll(record => record.ToRapSheet());
    }

    public Task AddReadingAsync(RapSheetReading reading)
    {
        const string Sql = """
            INSERT INTO rap_sheet_read (id, rap_sheet_id, person_id, actor, reason, at)
            VALUES (@id, @rapSheetId, @personId, @actor, @reason, @at)
            """;
        return session.ExecuteAsync(Sql, new
        {
            id = reading.Id,
            rapSheetId = reading.RapSheetId,
            personId = reading.PersonId,
            actor = reading.Actor,
            reason = reading.Reason,
            at = reading.At,
        });
    }

    public async Task<IReadOnlyList<RapSheetReading>> ReadReadingsAsync(Guid rapSheetId)
    {
        const string Sql = """
            SELECT id, rap_sheet_id, person_id, actor, reason, at
            FROM rap_sheet_read
            WHERE rap_sheet_id = @rapSheetId
            ORDER BY at, id
            """;
        return (await session.QueryAsync<ReadingRecord>(Sql, new { rapSheetId })).ConvertAll(record => record.ToReading());
    }
}
