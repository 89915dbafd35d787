namespace Processing.Identity;

/// <summary>The decision table of IDENT's answers.</summary>
internal static class IdentRules
{
    public const string Confirmed = "Confirmed";
    public const string Enrolled = "Enrolled";
    public const string Elsewhere = "Elsewhere";
    public const string NotFound = "NotFound";
    public const string Conflict = "Conflict";

    /// <summary>Decides what an answer means.</summary>
    /// <param name="outcome">The outcome code of the answer.</param>
    /// <param name="isVerification">Whether a FIN was named in the question; else IDENT searched for one.</param>
    /// <param name="identities">How many identities the answer names.</param>
    /// <param name="holder">Whom of our people holds the FIN that it names; null for nobody.</param>
    /// <param name="personId">Whom the enrolment was tied to.</param>
    /// <param name="byIdentifier">Whether it was tied by an identifier; a person found by biography alone, or new, gives way to IDENT's answer.</param>
    public static string Decide(string outcome, bool isVerification, int identities, Guid? holder, Guid? personId, bool byIdentifier) =>
        (outcome, isVerification, identities) switch
        {
            ("Match", _, > 1) => Conflict,
            ("Match", _, 1) when holder is not null && holder != personId => byIdentifier ? Conflict : Elsewhere,
            ("Match", _, 1) => Confirmed,
            ("Match", true, 0) => Confirmed,
            ("NoMatch", false, 1) when holder is not null && holder != personId => Conflict,
            ("NoMatch", false, 1) => Enrolled,
            ("NoMatch", false, 0) => Enrolled,
            ("QualityTooLow", _, _) => NotFound,
            ("Inconclusive", true, _) => NotFound,
            _ => Conflict,
        };
}
