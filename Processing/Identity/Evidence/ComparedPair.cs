namespace Processing.Identity.Evidence;

/// <summary>A family name with its given name, ready to be compared many times.</summary>
/// <param name="Family">The family name.</param>
/// <param name="Given">The given names.</param>
internal sealed record ComparedPair(ComparedName Family, ComparedName Given)
{
    /// <summary>Compares with another pair in plain form, as they stand and, where they have nothing in common, swapped.</summary>
    public (NameLevel Family, NameLevel Given, bool IsSwapped) Compare(string family, string given)
    {
        (NameLevel Family, NameLevel Given) straight = (Family.CompareFamily(family), Given.CompareGiven(given));
        if (straight.Family is not (NameLevel.Differ or NameLevel.Unknown) || straight.Given is not (NameLevel.Differ or NameLevel.Unknown))
        {
            return (straight.Family, straight.Given, false);
        }

        (NameLevel Family, NameLevel Given) swapped = (Given.CompareFamily(family), Family.CompareGiven(given));
        return IsGood(swapped.Family) && IsGood(swapped.Given)
            ? (swapped.Family, swapped.Given, true)
            : (straight.Family, straight.Given, false);
    }

    private static bool IsGood(NameLevel level) =>
        level is NameLevel.Equal or NameLevel.Contained or NameLevel.Near or NameLevel.Nickname;
}
