namespace Processing.Policy.Agreements;

/// <summary>To which countries a person belongs, as far as an agreement on third-country nationals asks.</summary>
/// <param name="Citizenships">The countries of citizenship, ISO 3166-1 alpha-3; none where they are not known.</param>
/// <param name="IsPermanentResident">Whether the person is a lawful permanent resident of the United States.</param>
internal sealed record SubjectBelonging(IReadOnlyCollection<string> Citizenships, bool IsPermanentResident)
{
    private const string Own = "USA";

    /// <summary>Whether the person is known to be a national of neither side and no permanent resident. Not known is no.</summary>
    /// <param name="partner">The partner's country.</param>
    public bool IsThirdCountryNational(string partner) =>
        Citizenships.Count > 0 && !IsPermanentResident
        && !Citizenships.Contains(partner, StringComparer.Ordinal) && !Citizenships.Contains(Own, StringComparer.Ordinal);
}
