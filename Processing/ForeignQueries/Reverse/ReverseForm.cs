namespace Processing.ForeignQueries.Reverse;

/// <summary>What an officer wants to know of a partner that asked us before and was answered.</summary>
/// <param name="DisclosureId">The answer that the partner got.</param>
/// <param name="PersonId">The person.</param>
/// <param name="CaseId">The officer's case of that person.</param>
/// <param name="OfficerName">The officer's name.</param>
/// <param name="OfficerEmail">The officer's e-mail address.</param>
/// <param name="Reason">Why; stays here.</param>
/// <param name="Codes">What is asked for: codes of the exchange schema, at least one.</param>
/// <param name="Text">What is asked for, in words; goes to the partner, may be empty.</param>
public sealed record ReverseForm(
    Guid DisclosureId, Guid PersonId, string CaseId, string OfficerName, string OfficerEmail, string Reason, IReadOnlyList<string> Codes, string Text)
{
    /// <summary>The codes of what can be asked for.</summary>
    public static IReadOnlyList<string> AllCodes { get; } =
    [
        "Biographics", "Photograph", "ImmigrationStatus", "ImmigrationHistory", "WatchlistStatus", "TravelDocument", "CivilDocument", "AsylumClaim", "CriminalRecord", "Other",
    ];
}
