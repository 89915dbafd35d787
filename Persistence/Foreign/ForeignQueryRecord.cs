using Processing.Intake;
using Processing.Stores.Foreign;

namespace Persistence.Foreign;

/// <summary>A row of <c>foreign_query</c> as Dapper reads it.</summary>
internal sealed class ForeignQueryRecord
{
    /// <summary>The columns, in the order of the table.</summary>
    public const string Columns = """
        id, message_id, conversation_id, person_id, partner_case, case_id, officer, officer_name, purpose, reason, priority, status, opened_at,
        citizenships, is_permanent_resident, named_agreement
        """;

    public Guid Id { get; init; }

    public Guid? MessageId { get; init; }

    public Guid ConversationId { get; init; }

    public Guid PersonId { get; init; }

    public string PartnerCase { get; init; } = "";

    public string? CaseId { get; init; }

    public string? Officer { get; init; }

    public string? OfficerName { get; init; }

    public string? Purpose { get; init; }

    public string Reason { get; init; } = "";

    public int Priority { get; init; }

    public int Status { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    public string? Citizenships { get; init; }

    public int? IsPermanentResident { get; init; }

    public string? NamedAgreement { get; init; }

    /// <summary>The query of the contract.</summary>
    public ForeignQuery ToQuery() => new()
    {
        Id = Id,
        MessageId = MessageId is { } message ? new MessageId(message) : null,
        ConversationId = ConversationId,
        PersonId = PersonId,
        PartnerCase = PartnerCase,
        CaseId = CaseId,
        Officer = Officer,
        OfficerName = OfficerName,
        Purpose = Purpose,
        Reason = Reason,
        Priority = Priority,
        Status = (ForeignQueryStatus)Status,
        OpenedAt = OpenedAt,
        Citizenships = Citizenships,
        IsPermanentResident = IsPermanentResident is not (null or 0),
        NamedAgreement = NamedAgreement,
    };
}
