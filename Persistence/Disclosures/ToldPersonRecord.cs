namespace Persistence.Disclosures;

/// <summary>A row of <c>disclosure_person</c> as Dapper reads it.</summary>
internal sealed class ToldPersonRecord
{
    public Guid DisclosureId { get; init; }

    public Guid PersonId { get; init; }
}
