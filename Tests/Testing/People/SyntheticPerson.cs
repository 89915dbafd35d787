namespace Testing.People;

/// <summary>A person who does not exist, with what is true of them.</summary>
/// <param name="Index">The number of the person in the population.</param>
/// <param name="Family">The family name in Latin capitals.</param>
/// <param name="Given">The given names likewise.</param>
/// <param name="BirthDate">The birth date.</param>
/// <param name="Sex">F or M.</param>
/// <param name="Country">The country of birth, ISO 3166-1 alpha-3.</param>
/// <param name="ANumber">The A-Number, nine digits, unlike any other's.</param>
/// <param name="Fin">The FIN; null for people known by card or without prints.</param>
public sealed record SyntheticPerson(
    long Index, string Family, string Given, DateOnly BirthDate, string Sex, string Country, string ANumber, string? Fin)
{
    /// <summary>The source class: of 64 people 27 by card, 4 without prints, the rest with full collection.</summary>
    public required SourceClass Source { get; init; }

    /// <summary>What a document says where it makes no mistake.</summary>
    public SyntheticClaim Claim() => new(
        Family, Given, BirthDate.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Sex, Country);
}
