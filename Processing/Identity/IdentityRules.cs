using Processing.Identity.Prints;
using Processing.Identity.Search;

namespace Processing.Identity;

/// <summary>
/// The decision table of identity, see docs/identity.md. Stronger evidence decides before weaker; evidence that points to two people is
/// never resolved by the program; a biography alone never overrides an identifier; prints decide where identifiers and biography are in doubt.
/// </summary>
internal static class IdentityRules
{
    private const string IdentifierAgrees = "IdentifierAgrees";
    private const string BiographicAgrees = "BiographicAgrees";
    private const string BiometricAgrees = "BiometricAgrees";
    private const string IdentifierConflicts = "IdentifierConflicts";
    private const string BiographicConflicts = "BiographicConflicts";
    private const string BiometricConflicts = "BiometricConflicts";
    private const string NothingAgrees = "NothingAgrees";

    /// <summary>Decides.</summary>
    /// <param name="candidates">Who might be meant.</param>
    /// <param name="prints">What new prints said against the earlier ones of some of them.</param>
    public static IdentityDecision Decide(Candidates candidates, IReadOnlyList<PrintComparison> prints)
    {
        IdentityDecision decision = (candidates.Strong.Count, candidates.ByOther.Count) switch
        {
            ( > 1, _) => TwoPeople(candidates),
            (1, 0) => Holder(candidates, candidates.Strong[0], prints),
            (1, 1) when candidates.ByOther[0] == candidates.Strong[0] => Holder(candidates, candidates.Strong[0], prints),
            (1, _) => Review(ReviewKind.IdentifiersDisagree, candidates, [IdentifierConflicts]),
            (0, > 1) => Review(ReviewKind.IdentifiersDisagree, candidates, [IdentifierConflicts]),
            (0, 1) => Holder(candidates, candidates.ByOther[0], prints),
            _ => ByBiography(candidates, prints),
        };
        return Verdict(decision.PersonId, prints) == PrintRules.Differ
            ? Review(ReviewKind.PrintsDiffer, candidates, [.. decision.Reasons, BiometricConflicts], decision.PersonId)
            : decision;
    }

    private static IdentityDecision TwoPeople(Candidates candidates) => Review(
        candidates is { ByANumber.Count: 1, ByFin.Count: 1 } ? ReviewKind.OneFinTwoANumbers : ReviewKind.IdentifiersDisagree,
        candidates,
        [IdentifierConflicts]);

    // A person whom identifiers name: only a biography that speaks against it is doubted, and prints that agree lift the doubt.
    private static IdentityDecision Holder(Candidates candidates, Guid person, IReadOnlyList<PrintComparison> prints)
    {
        ScoredPerson known = candidates.Known[person];
        bool printsAgree = Verdict(person, prints) == PrintRules.Agree;
        if (known.Agreement.Contradicts && !printsAgree)
        {
            return Review(ReviewKind.BiographyContradicts, candidates, [IdentifierAgrees, BiographicConflicts]);
        }

        bool namesAgree = known.Bits >= IdentityThresholds.DoubtBits && !known.Agreement.Contradicts && known.Agreement != default;
        return new IdentityDecision(
            IdentityDecision.Existing,
            [IdentifierAgrees, .. namesAgree ? [BiographicAgrees] : Array.Empty<string>(), .. printsAgree ? [BiometricAgrees] : Array.Empty<string>()],
            person)
        {
            Explanation = known.Explanation,
            Question = known.HoldsOtherStrong ? Anomaly(candidates, person) : null,
            Doubtful = known.HoldsOtherStrong ? [known] : [],
        };
    }

    private static string Anomaly(Candidates candidates, Guid person) =>
        candidates.ByANumber.Contains(person) ? ReviewKind.OneANumberTwoFins
        : candidates.ByFin.Contains(person) ? ReviewKind.OneFinTwoANumbers
        : ReviewKind.IdentifiersDisagree;

    private static IdentityDecision ByBiography(Candidates candidates, IReadOnlyList<PrintComparison> prints)
    {
        if (ByReceipt(candidates) is { } applicant)
        {
            return applicant;
        }

        List<ScoredPerson> doubtful =
            [.. candidates.ByBiography.Where(one => one.Bits >= IdentityThresholds.DoubtBits && Verdict(one.PersonId, prints) != PrintRules.Differ)];
        List<ScoredPerson> printed = [.. doubtful.Where(one => Verdict(one.PersonId, prints) == PrintRules.Agree)];
        if (printed.Count == 1)
        {
            return Existing(printed[0], [BiographicAgrees, BiometricAgrees]);
        }

        return IsClear(candidates, doubtful) ? Existing(doubtful[0], [BiographicAgrees]) : New(doubtful);
    }

    // Members of a family may share a receipt, so it counts only with a name and birth date that agree.
    private static IdentityDecision? ByReceipt(Candidates candidates)
    {
        List<ScoredPerson> applicants =
            [.. candidates.ByReceipt.Select(id => candidates.Known[id]).Where(one => !one.HoldsOtherStrong && one.Bits >= IdentityThresholds.DoubtBits)];
        return applicants.Count == 1 && !applicants[0].Agreement.Contradicts
            ? Existing(applicants[0], [IdentifierAgrees, BiographicAgrees])
            : null;
    }

    private static bool IsClear(Candidates candidates, List<ScoredPerson> doubtful) =>
        doubtful.Count > 0
        && !candidates.IsCut
        && !doubtful[0].HoldsOtherStrong
        && !doubtful[0].Agreement.SpeaksAgainst
        && doubtful[0].Bits >= IdentityThresholds.LinkBits
        && (doubtful.Count == 1 || doubtful[0].Bits - doubtful[1].Bits >= IdentityThresholds.LeadBits);

    private static IdentityDecision Existing(ScoredPerson person, IReadOnlyList<string> reasons) =>
        new(IdentityDecision.Existing, reasons, person.PersonId) { Explanation = person.Explanation };

    private static IdentityDecision New(List<ScoredPerson> doubtful) => new(IdentityDecision.New, [NothingAgrees], null)
    {
        Question = doubtful.Count > 0 ? ReviewKind.PossibleSamePerson : null,
        Doubtful = [.. doubtful.Take(IdentityThresholds.DoubtLimit)],
    };

    private static IdentityDecision Review(string kind, Candidates candidates, IReadOnlyList<string> reasons, Guid? person = null) =>
        new(IdentityDecision.Review, reasons, null)
        {
            Question = kind,
            Doubtful = person is { } one && !candidates.Known.ContainsKey(one)
                ? [.. candidates.ByBiography.Where(scored => scored.PersonId == one)]
                : [.. candidates.Known.Values.OrderByDescending(scored => scored.Bits).ThenBy(scored => scored.PersonId)],
        };

    private static string? Verdict(Guid? person, IReadOnlyList<PrintComparison> prints) =>
        prints.FirstOrDefault(comparison => comparison.PersonId == person)?.Verdict;
}
