namespace Processing.Redress.Copies;

/// <summary>The laws under which a copy of a record is asked for.</summary>
public static class AccessBasis
{
    /// <summary>Citizens and lawful permanent residents: 5 U.S.C. 552a(d)(1).</summary>
    public const string PrivacyAct = "PrivacyAct";

    /// <summary>Citizens of covered countries: Judicial Redress Act of 2015, Pub. L. 114-126.</summary>
    public const string JudicialRedressAct = "JRA";

    /// <summary>Everybody, so also whoever is under neither of the other two: 5 U.S.C. 552.</summary>
    public const string Foia = "FOIA";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [PrivacyAct, JudicialRedressAct, Foia];
}
