using Processing.Stores.Checks;

namespace Persistence.Checks;

/// <summary>A row of <c>rap_sheet_read</c> as Dapper reads it.</summary>
internal sealed class ReadingRecord
{
    public Guid Id { get; init; }

    public Guid RapSheetId { get; init; }

    public Guid? PersonId { get; init; }

    public string Actor { get; init; } = "";

    public string Reason { get; init; } = "";

    public DateTimeOffset At { get; init; }

    /// <summary>The reading of the contract.</summary>
    public RapSheetReading ToReading() => new(Id, RapSheetId, PersonId, Actor, Reason, At);
}
