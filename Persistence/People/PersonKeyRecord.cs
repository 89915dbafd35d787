using Processing.Stores.People;

namespace Persistence.People;

/// <summary>A row of <c>person_key</c> as Dapper reads it.</summary>
internal sealed class PersonKeyRecord
{
    public Guid PersonId { get; init; }

    public int BirthDay { get; init; }

    public int FamilyCode { get; init; }

    public int GivenCode { get; init; }

    public int Traits { get; init; }

    public string Family { get; init; } = "";

    public string Given { get; init; } = "";

    /// <summary>The key of the contract.</summary>
    public PersonKey ToKey() => new(PersonId, BirthDay, FamilyCode, GivenCode, Traits, Family, Given);
}
