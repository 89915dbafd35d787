using Processing.Messages;
using Processing.Stores.People;
using Processing.Stores.Redress;

namespace Processing.Redress;

/// <summary>The elements that can be corrected, and how a biography changes with each.</summary>
internal static class AmendableElement
{
    public const string AlienNumber = "AlienNumber";
    public const string SurName = "PersonSurName";
    public const string GivenName = "PersonGivenName";
    public const string MiddleName = "PersonMiddleName";
    public const string BirthDate = "PersonBirthDate";
    public const string Sex = "PersonSexCode";
    public const string BirthCountry = "PersonBirthCountry";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [AlienNumber, SurName, GivenName, MiddleName, BirthDate, Sex, BirthCountry];

    /// <summary>How the policy tables call it.</summary>
    public static string PolicyName(string element) => element switch
    {
        AlienNumber => "ANumber",
        BirthDate => "BirthDate",
        Sex => "Sex",
        BirthCountry => "BirthPlace",
        _ => "Name",
    };

    /// <summary>What a biography says under an element; null for nothing.</summary>
    public static string? ValueOf(Biography biography, string element) => element switch
    {
        SurName => biography.FamilyName,
        GivenName => First(biography.GivenName),
        MiddleName => Rest(biography.GivenName),
        BirthDate => biography.BirthDate,
        Sex => biography.Sex,
        BirthCountry => biography.BirthCountry,
        _ => null,
    };

    /// <summary>A biography with a change; as it was where the record does not say what the change says it does.</summary>
    public static Biography Apply(Biography biography, RedressItem change)
    {
        string value = change.ProposedValue ?? string.Empty;
        bool isMeant = change.CurrentValue is null || string.Equals(ValueOf(biography, change.Name), change.CurrentValue, StringComparison.OrdinalIgnoreCase);
        return !isMeant ? biography : change.Name switch
        {
            SurName => biography with { FamilyName = value },
            GivenName => biography with { GivenName = $"{value} {Rest(biography.GivenName)}".TrimEnd() },
            MiddleName => biography with { GivenName = $"{First(biography.GivenName)} {value}".Trim() },
            BirthDate => biography with { BirthDate = value },
            Sex => biography with { Sex = value },
            BirthCountry => biography with { BirthCountry = value },
            _ => biography,
        };
    }

    /// <summary>The identifier that a change of an A-Number names; null where it is none.</summary>
    public static PersonIdentifier? NumberOf(string? value) => Normalized.Identifier(IdentifierKind.ANumber, value);

    private static string First(string given) => given.Split(' ', 2)[0];

    private static string Rest(string given) => given.Split(' ', 2) is [_, var rest] ? rest : string.Empty;
}
