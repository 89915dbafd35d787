using Processing.Identity.Prints;

namespace Processing.Verification;

/// <summary>The decision table of the verification of identity. Nothing but an agreement of IDENT that nothing speaks against verifies.</summary>
internal static class VerificationRules
{
    public const string Verified = "Verified";
    public const string NotVerified = "NotVerified";
    public const string Inconclusive = "Inconclusive";

    /// <summary>Decides.</summary>
    /// <param name="outcome">The outcome code of IDENT's answer.</param>
    /// <param name="isVerification">Whether a FIN was named in the question; else IDENT searched.</param>
    /// <param name="isHolder">Whether the FIN that IDENT names is this person's; null where it names none, or one that nobody holds.</param>
    /// <param name="ownPrints">What our own comparison with the earlier prints says, one of <see cref="PrintRules"/>; null for nothing.</param>
    public static string Decide(string outcome, bool isVerification, bool? isHolder, string? ownPrints) =>
        (outcome, isVerification, isHolder, ownPrints) switch
        {
            ("Match", _, false, _) => NotVerified,
            ("Match", _, _, PrintRules.Differ) => Inconclusive,
            ("Match", true, _, _) => Verified,
            ("Match", false, true, _) => Verified,
            ("NoMatch", true, _, PrintRules.Agree) => Inconclusive,
            ("NoMatch", true, _, _) => NotVerified,
            ("NoMatch", false, _, PrintRules.Differ) => NotVerified,
            _ => Inconclusive,
        };
}
