using Processing.Stores.People;

namespace Persistence.People;

/// <summary>A row of <c>biography</c> as Dapper reads it.</summary>
internal sealed class BiographyRecord
{
    public Guid MessageId { get; init; }

    public string FamilyName { get; init; } = "";

    public string GivenName { get; init; } = "";

    public string? BirthDate { get; init; }

    public string? Sex { get; init; }

    public string? BirthCountry { get; init; }

    public Guid? CorrectedBy { get; init; }

    /// <summary>The biography of the contract.</summary>
    public Biography ToBiography() => new(FamilyName, GivenName, BirthDate, Sex, BirthCountry);
}
