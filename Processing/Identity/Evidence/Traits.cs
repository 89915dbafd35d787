namespace Processing.Identity.Evidence;

/// <summary>Sex and country of birth in one number: two bits for the sex, then five for each letter of the country's alpha-3 code; 0 is not known.</summary>
internal static class Traits
{
    private const int SexBits = 2;
    private const int SexMask = (1 << SexBits) - 1;
    private const int LetterBits = 5;
    private const int CountryLetters = 3;

    /// <summary>Packs.</summary>
    /// <param name="sex">F or M; anything else says nothing.</param>
    /// <param name="country">ISO 3166-1 alpha-3, or null.</param>
    public static int Of(string? sex, string? country)
    {
        int packed = 0;
        foreach (char letter in country is { Length: CountryLetters } && country.All(char.IsAsciiLetter) ? country : string.Empty)
        {
            packed = (packed << LetterBits) | (char.ToUpperInvariant(letter) - 'A' + 1);
        }

        return (packed << SexBits) | (sex switch { "F" => 1, "M" => 2, _ => 0 });
    }

    /// <summary>Compares the sex.</summary>
    public static TraitLevel CompareSex(int left, int right) => Compare(left & SexMask, right & SexMask);

    /// <summary>Compares the country of birth.</summary>
    public static TraitLevel CompareCountry(int left, int right) => Compare(left >> SexBits, right >> SexBits);

    private static TraitLevel Compare(int left, int right) =>
        left == 0 || right == 0 ? TraitLevel.Unknown : left == right ? TraitLevel.Equal : TraitLevel.Differ;
}
