using Processing.Intake;
using Schemas.Validation;

namespace Persistence.Messages;

/// <summary>The findings of messages in <c>message_finding</c>.</summary>
/// <param name="session">The transaction or snapshot.</param>
internal sealed class FindingRows(Session session)
{
    /// <summary>Adds findings in order.</summary>
    public async Task AddAsync(MessageId id, IReadOnlyList<Finding> findings)
    {
        const string Sql = """
            INSERT INTO message_finding (
                message_id, ordinal, code, severity, text, line_number, column_number, path, byte_offset, hint, source)
            VALUES (
                @messageId, @ordinal, @code, @severity, @text, @lineNumber, @columnNumber, @path, @byteOffset, @hint, @source)
            """;
        for (int ordinal = 0; ordinal < findings.Count; ordinal++)
        {
            Finding finding = findings[ordinal];
            await session.ExecuteAsync(Sql, new
            {
                messageId = id.Value,
                ordinal,
                code = finding.Code,
                severity = (int)finding.Severity,
                text = finding.Text,
                lineNumber = finding.Line,
                columnNumber = finding.Column,
                path = finding.Path,
                byteOffset = finding.ByteOffset,
                hint = finding.Hint,
                source = finding.Source,
            });
        }
    }

    /// <summary>Reads findings in order.</summary>
    public async Task<IReadOnlyList<Finding>> ReadAsync(MessageId id)
    {
        const string Sql = """
            SELECT code, severity, text, line_number, column_number, path, byte_offset, hint, source
            FROM message_finding
            WHERE message_id = @id
            ORDER BY ordinal
            """;
        return (await session.QueryAsync<FindingRecord>(Sql, new { id = id.Value })).ConvertAll(record => record.ToFinding());
    }
}
