using Processing.Stores.Prints;

namespace Persistence.Prints;

/// <summary>A row of <c>print_template</c> as Dapper reads it.</summary>
internal sealed class PrintRecord
{
    /// <summary>The columns, in the order of the table.</summary>
    public const string Columns = "sequence, encounter_id, finger, template";

    public long Sequence { get; init; }

    public Guid EncounterId { get; init; }

    public int Finger { get; init; }

    public byte[] Template { get; init; } = [];

    /// <summary>The print of the contract.</summary>
    public StoredPrint ToPrint() => new(Sequence, EncounterId, Finger, Template);
}
