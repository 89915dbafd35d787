namespace Processing.Identity.Evidence;

/// <summary>How far two biographies agree, field by field.</summary>
/// <param name="Family">The family names.</param>
/// <param name="Given">The given names.</param>
/// <param name="IsSwapped">Whether the family name of one was compared with the given name of the other.</param>
/// <param name="Date">The birth dates.</param>
/// <param name="Sex">The sex codes.</param>
/// <param name="Country">The countries of birth.</param>
internal readonly record struct Agreement(
    NameLevel Family, NameLevel Given, bool IsSwapped, DateLevel Date, TraitLevel Sex, TraitLevel Country)
{
    /// <summary>
    /// Whether it speaks against an identifier that agrees: two of the three main fields differ, or given name (or a part of it, or
    /// the sex with it) alone where family name and birth date are the same, which is how twins look.
    /// </summary>
    public bool Contradicts
    {
        get
        {
            int differing = (Family == NameLevel.Differ ? 1 : 0) + (Given == NameLevel.Differ ? 1 : 0) + (Date == DateLevel.Differ ? 1 : 0);
            return differing > 1 || LooksLikeTwin;
        }
    }

    /// <summary>Whether any field speaks against it, so that a biography alone does not tie.</summary>
    public bool SpeaksAgainst =>
        Family is NameLevel.Differ or NameLevel.PartConflicts || Given is NameLevel.Differ or NameLevel.PartConflicts or NameLevel.Unknown
        || Date is DateLevel.Differ or DateLevel.Unknown || Sex == TraitLevel.Differ || Country == TraitLevel.Differ;

    private bool LooksLikeTwin =>
        Family == NameLevel.Equal
        && Date is DateLevel.Equal or DateLevel.EqualFirstOfYear
        && (Given is NameLevel.Differ or NameLevel.PartConflicts || (Sex == TraitLevel.Differ && Given != NameLevel.Equal));
}
