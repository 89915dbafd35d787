namespace Testing.People;

/// <summary>What a document says of a person, with or without a mistake.</summary>
/// <param name="Family">The family name.</param>
/// <param name="Given">The given names, possibly empty.</param>
/// <param name="BirthDate">The birth date, possibly partial.</param>
/// <param name="Sex">F or M.</param>
/// <param name="Country">The country of birth.</param>
public sealed record SyntheticClaim(string Family, string Given, string BirthDate, string Sex, string Country);
