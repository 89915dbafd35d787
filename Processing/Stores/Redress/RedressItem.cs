namespace Processing.Stores.Redress;

/// <summary>A change that is asked for, or an exemption that is claimed.</summary>
/// <param name="Kind"><c>Change</c> or <c>Exemption</c>.</param>
/// <param name="Name">The element that is to be changed, or the row of <c>access-exemptions.csv</c> as <c>file:id</c>.</param>
/// <param name="CurrentValue">What the record says by the request, or null.</param>
/// <param name="ProposedValue">What it should say; null for an exemption.</param>
/// <param name="Note">The harm that is foreseen, for an exemption; else null.</param>
public sealed record RedressItem(string Kind, string Name, string? CurrentValue, string? ProposedValue, string? Note)
{
    /// <summary>A change.</summary>
    public const string Change = "Change";

    /// <summary>An exemption.</summary>
    public const string Exemption = "Exemption";
}
