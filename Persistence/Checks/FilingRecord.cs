using Processing.Intake;
using Processing.Stores.Checks;

namespace Persistence.Checks;

/// <summary>A row of <c>filing</c> as Dapper reads it.</summary>
internal sealed class FilingRecord
{
    /// <summary>The columns, in the order of the table.</summary>
    public const string Columns = """
        receipt, message_id, person_id, partner, form_type, filing_date, opened_at, closed_at, closed_by,
        closed_because
        """;

    public string Receipt { get; init; } = "";

    public Guid MessageId { get; init; }

    public Guid PersonId { get; init; }

    public string Partner { get; init; } = "";

    public string FormType { get; init; } = "";

    public DateOnly? FilingDate { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public string? ClosedBy { get; init; }

    public string? ClosedBecause { get; init; }

    /// <summary>The row of the contract.</summary>
    public Filing ToFiling() => new()
    {
        Receipt = Receipt,
        MessageId = new MessageId(MessageId),
        PersonId = PersonId,
        Partner = Partner,
        FormType = FormType,
        FilingDate = FilingDate,
        OpenedAt = OpenedAt,
        ClosedAt = ClosedAt,
        ClosedBy = ClosedBy,
        ClosedBecause = ClosedBecause,
    };
}
