using Processing.Intake;
using Processing.Stores.Checks;

namespace Persistence.Checks;

/// <summary>A row of <c>check_alert</c> as Dapper reads it.</summary>
internal sealed class AlertRecord
{
    /// <summary>The columns, in the order of the table; a check's alert follows its check from person to person.</summary>
    public const string Columns = """
        check_alert.id, check_alert.kind, check_alert.check_id, COALESCE(background_check.person_id, check_alert.person_id) AS person_id,
        check_alert.message_id, check_alert.at, check_alert.detail, check_alert.told, check_alert.seen_by, check_alert.seen_at,
        check_alert.seen_because
        """;

    public Guid Id { get; init; }

    public string Kind { get; init; } = "";

    public Guid? CheckId { get; init; }

    public Guid? PersonId { get; init; }

    public Guid? MessageId { get; init; }

    public DateTimeOffset At { get; init; }

    public string Detail { get; init; } = "";

    public string? Told { get; init; }

    public string? SeenBy { get; init; }

    public DateTimeOffset? SeenAt { get; init; }

    public string? SeenBecause { get; init; }

    /// <summary>The row of the contract.</summary>
    public CheckAlert ToCheckAlert() => new()
    {
        Id = Id,
        Kind = Kind,
        CheckId = CheckId,
        PersonId = PersonId,
        MessageId = MessageId is { } messageId ? new MessageId(messageId) : null,
        At = At,
        Detail = Detail,
        Told = Told,
        SeenBy = SeenBy,
        SeenAt = SeenAt,
        SeenBecause = SeenBecause,
    };
}
