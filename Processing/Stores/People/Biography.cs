namespace Processing.Stores.People;

/// <summary>A claimed name with birth date and sex.</summary>
/// <param name="FamilyName">The family name as claimed.</param>
/// <param name="GivenName">The given and middle names as claimed, possibly empty.</param>
/// <param name="BirthDate">The birth date as claimed, <c>YYYY-MM-DD</c>, <c>YYYY-MM</c> or <c>YYYY</c>; null where unknown.</param>
/// <param name="Sex">The sex code as claimed, or null.</param>
/// <param name="BirthCountry">ISO 3166-1 alpha-3 code of the country of birth, or null.</param>
public sealed record Biography(
    string FamilyName, string GivenName, string? BirthDate, string? Sex, string? BirthCountry);
