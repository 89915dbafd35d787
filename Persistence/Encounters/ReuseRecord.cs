using Processing.Intake;
using Processing.Stores.Encounters;

namespace Persistence.Encounters;

/// <summary>A row of <c>reuse_decision</c> as Dapper reads it.</summary>
internal sealed class ReuseRecord
{
    public Guid MessageId { get; init; }

    public Guid PersonId { get; init; }

    public string Modality { get; init; } = "";

    public int IsReusable { get; init; }

    public string Reason { get; init; } = "";

    public string PolicyRow { get; init; } = "";

    public DateOnly? CapturedOn { get; init; }

    public DateOnly? ValidUntil { get; init; }

    public DateOnly? AsOf { get; init; }

    public Guid? WaiverId { get; init; }

    /// <summary>The decision of the contract.</summary>
    public ReuseDecision ToDecision() => new(
        new MessageId(MessageId), PersonId, Modality, IsReusable != 0, Reason, PolicyRow, CapturedOn, ValidUntil)
    {
        AsOf = AsOf,
        WaiverId = WaiverId,
    };
}
