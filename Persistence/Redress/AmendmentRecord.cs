using Processing.Intake;
using Processing.Stores.Redress;

namespace Persistence.Redress;

/// <summary>A row of <c>amendment</c> as Dapper reads it.</summary>
internal sealed class AmendmentRecord
{
    public Guid CaseId { get; init; }

    public Guid PersonId { get; init; }

    public Guid MessageId { get; init; }

    public DateTimeOffset At { get; init; }

    public string Element { get; init; } = "";

    public string? OldValue { get; init; }

    public string NewValue { get; init; } = "";

    public string Actor { get; init; } = "";

    /// <summary>The amendment of the contract.</summary>
    public Amendment ToAmendment() => new(CaseId, PersonId, new MessageId(MessageId), At, Element, OldValue, NewValue, Actor);
}
