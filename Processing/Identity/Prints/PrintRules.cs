using Biometrics.Fingerprints.Matching;

namespace Processing.Identity.Prints;

/// <summary>The decision table of the comparison of new with earlier prints.</summary>
internal static class PrintRules
{
    /// <summary>The prints are of the same person.</summary>
    public const string Agree = "Agree";

    /// <summary>The prints are of another person: an operator has to look before anything goes on.</summary>
    public const string Differ = "Differ";

    /// <summary>The prints say too little; IDENT's answer decides.</summary>
    public const string Undetermined = "Undetermined";

    /// <summary>Score under which prints are taken to differ: about one pair of different people in 100 still reaches it.</summary>
    private const float LeastOfSame = 24;

    /// <summary>Fingers from which a low score means another person whatever the quality.</summary>
    private const int SureFingers = 2;

    /// <summary>Quality of the worse print from which one finger alone can say that.</summary>
    private const int SureQuality = 60;

    /// <summary>Decides.</summary>
    /// <param name="score">The score of all fingers together.</param>
    /// <param name="fingers">How many fingers were compared.</param>
    /// <param name="worstQuality">The quality of the worst print among them, 0 to 100.</param>
    /// <param name="isResolutionDoubtful">Whether a print may have been scaled wrongly, which makes prints of one finger differ.</param>
    public static string Decide(float score, int fingers, int worstQuality, bool isResolutionDoubtful) => fingers switch
    {
        0 => Undetermined,
        _ when score >= Matcher.OneInTenThousand => Agree,
        _ when isResolutionDoubtful => Undetermined,
        >= SureFingers when score < LeastOfSame => Differ,
        _ when score < LeastOfSame && worstQuality >= SureQuality => Differ,
        _ => Undetermined,
    };
}
