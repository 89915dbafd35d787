using Processing.Intake;
using Processing.Stores.Checks;

namespace Persistence.Checks;

/// <summary>A row of <c>background_check</c> as Dapper reads it.</summary>
internal sealed class CheckRecord
{
    /// <summary>The columns, in the order of the table.</summary>
    public const string Columns = """
        id, person_id, message_id, kind, partner, control_number, policy_row, status, result, answer_id, requested_at,
        answered_at, valid_until, receipt, form_type, filing_date, renews
        """;

    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public Guid MessageId { get; init; }

    public string Kind { get; init; } = "";

    public string Partner { get; init; } = "";

    public string ControlNumber { get; init; } = "";

    public string PolicyRow { get; init; } = "";

    public int Status { get; init; }

    public string? Result { get; init; }

    public Guid? AnswerId { get; init; }

    public DateTimeOffset RequestedAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public DateOnly? ValidUntil { get; init; }

    public string? Receipt { get; init; }

    public string? FormType { get; init; }

    public DateOnly? FilingDate { get; init; }

    public Guid? Renews { get; init; }

    /// <summary>The check of the contract.</summary>
    public BackgroundCheck ToCheck() => new()
    {
        Id = Id,
        PersonId = PersonId,
        MessageId = new MessageId(MessageId),
        Kind = Kind,
        Partner = Partner,
        ControlNumber = ControlNumber,
        PolicyRow = PolicyRow,
        Status = (CheckStatus)Status,
        Result = Result,
        AnswerId = AnswerId is { } answer ? new MessageId(answer) : null,
        RequestedAt = RequestedAt,
        AnsweredAt = AnsweredAt,
        ValidUntil = ValidUntil,
        Receipt = Receipt,
        FormType = FormType,
        FilingDate = FilingDate,
        Renews = Renews,
    };
}
