namespace Processing.Identity;

/// <summary>
/// The decision table of identity. Stronger evidence decides before weaker; evidence that points to two people is never resolved by
/// the program; a name alone never overrides an identifier.
/// </summary>
internal static class IdentityRules
{
    private const string IdentifierAgrees = "IdentifierAgrees";
    private const string BiographicAgrees = "BiographicAgrees";
    private const string IdentifierConflicts = "IdentifierConflicts";
    private const string BiographicConflicts = "BiographicConflicts";
    private const string NothingAgrees = "NothingAgrees";

    /// <summary>Decides.</summary>
    public static IdentityDecision Decide(Candidates candidates) =>
        (candidates.Strong.Count, candidates.Other.Count, candidates.Named.Count) switch
        {
            ( > 1, _, _) => Review(IdentifierConflicts),
            (1, _, _) when candidates.BiographyContradicts => Review(IdentifierAgrees, BiographicConflicts),
            (1, > 1, _) => Review(IdentifierConflicts),
            (1, 1, _) when candidates.Other[0] != candidates.Strong[0] => Review(IdentifierConflicts),
            (1, _, _) => Found(candidates.Strong[0], candidates),
            (0, > 1, _) => Review(IdentifierConflicts),
            (0, 1, _) when candidates.BiographyContradicts => Review(IdentifierAgrees, BiographicConflicts),
            (0, 1, _) => Found(candidates.Other[0], candidates),
            (0, 0, 1) when !candidates.NamedHoldsOtherStrong =>
                new IdentityDecision(IdentityDecision.Existing, [BiographicAgrees], candidates.Named[0]),
            _ => new IdentityDecision(IdentityDecision.New, [NothingAgrees], null),
        };

    private static IdentityDecision Found(Guid person, Candidates candidates) =>
        new(IdentityDecision.Existing, candidates.Named.Contains(person) ? [IdentifierAgrees, BiographicAgrees] : [IdentifierAgrees], person);

    private static IdentityDecision Review(params string[] reasons) => new(IdentityDecision.Review, reasons, null);
}
