using Processing.Stores.People;

namespace Persistence.People;

/// <summary>A row of <c>person_identifier</c> as Dapper reads it.</summary>
internal sealed class IdentifierRecord
{
    public string Kind { get; init; } = "";

    public string Identifier { get; init; } = "";

    /// <summary>The identifier of the contract.</summary>
    public PersonIdentifier ToIdentifier() => new(Kind, Identifier);
}
