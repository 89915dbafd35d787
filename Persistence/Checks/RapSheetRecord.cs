using Processing.Intake;
using Processing.Stores.Checks;

namespace Persistence.Checks;

/// <summary>A row of <c>rap_sheet</c> as Dapper reads it.</summary>
internal sealed class RapSheetRecord
{
    /// <summary>The columns without the text; a check's rap sheet follows its check from person to person.</summary>
    public const string Columns = """
        rap_sheet.id, rap_sheet.check_id, COALESCE(background_check.person_id, rap_sheet.person_id) AS person_id, rap_sheet.message_id,
        rap_sheet.partner, rap_sheet.category, rap_sheet.received_at, rap_sheet.length_bytes, rap_sheet.key_id
        """;

    public Guid Id { get; init; }

    public Guid? CheckId { get; init; }

    public Guid? PersonId { get; init; }

    public Guid MessageId { get; init; }

    public string Partner { get; init; } = "";

    public string Category { get; init; } = "";

    public DateTimeOffset ReceivedAt { get; init; }

    public int LengthBytes { get; init; }

    public string KeyId { get; init; } = "";

    public byte[] Sealed { get; init; } = [];

    /// <summary>The row of the contract.</summary>
    public RapSheet ToRapSheet() => new()
    {
        Id = Id,
        CheckId = CheckId,
        PersonId = PersonId,
        MessageId = new MessageId(MessageId),
        Partner = Partner,
        Category = Category,
        ReceivedAt = ReceivedAt,
        LengthBytes = LengthBytes,
        KeyId = KeyId,
        Sealed = Sealed,
    };
}
