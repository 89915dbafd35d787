using Processing.Messages;

namespace Processing.Search.Access;

/// <summary>
/// The elements of a person by which <c>access-scopes.csv</c> speaks. A Social Security number has no name here: no answer carries one.
/// </summary>
internal static class PersonElement
{
    public const string Name = "Name";
    public const string BirthDate = "BirthDate";
    public const string Sex = "Sex";
    public const string BirthCountry = "BirthCountry";
    public const string Photograph = "Photograph";
    public const string Encounter = "Encounter";
    public const string BackgroundCheck = "BackgroundCheck";
    public const string Timeline = "Timeline";
    public const string PartnerIdentification = "PartnerIdentification";

    /// <summary>All names, also those of identifiers.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Name, BirthDate, Sex, BirthCountry, Photograph, Encounter, BackgroundCheck, Timeline, PartnerIdentification,
        "ANumber", "Fin", "Eid", "Receipt", "I94", "Sevis", "Passport", "Card", "OnlineAccount", "FbiNumber",
    ];

    /// <summary>The element of a kind of identifier; null for one that is told to nobody.</summary>
    /// <param name="kind">The kind, one of <see cref="IdentifierKind"/> or a partner's country.</param>
    public static string? OfIdentifier(string kind) => kind switch
    {
        IdentifierKind.ANumber => "ANumber",
        IdentifierKind.Fin => "Fin",
        IdentifierKind.Eid => "Eid",
        IdentifierKind.Receipt => "Receipt",
        IdentifierKind.I94 => "I94",
        IdentifierKind.Sevis => "Sevis",
        IdentifierKind.Passport => "Passport",
        IdentifierKind.Card => "Card",
        IdentifierKind.OnlineAccount => "OnlineAccount",
        IdentifierKind.FbiNumber => "FbiNumber",
        IdentifierKind.Ssn => null,
        _ => PartnerIdentification,
    };
}
