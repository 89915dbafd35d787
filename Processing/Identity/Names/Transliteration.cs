using System.Collections.Frozen;

namespace Processing.Identity.Names;

/// <summary>
/// Latin letters for those of other scripts and for Latin letters that are no base letter with a mark. Cyrillic follows ICAO Doc 9303 part 3,
/// section 6.B; Greek follows ISO 843 with U for upsilon, which mostly stands in ου; Arabic and Hebrew give the consonants as they are commonly romanized, for short vowels are not written.
/// Letters are looked up after decomposition, in lower case.
/// </summary>
public static class Transliteration
{
    private static readonly FrozenDictionary<char, string> Table = Build(
        // Latin: ICAO Doc 9303 part 3, section 6.A
        "ß SS æ AE œ OE ø O å A đ D ð D ł L þ TH ħ H ı I ĸ Q ŋ N ŧ T ə E ƒ F",
        // Cyrillic: ICAO Doc 9303 part 3, section 6.B; й and ї are found as и and і with a mark
        "а A б B в V г G д D е E ж ZH з Z и I і I к K л L м M н N о O п P р R с S т T у U ф F х KH ц TS ч CH ш SH щ SHCH ъ IE ы Y ь - э E ю IU я IA",
        "є IE ґ G ђ D ј J љ LJ њ NJ ћ C џ DZ ѕ DZ қ K ғ G ң N ө O ү U ұ U һ H ә A",
        // Greek: ISO 843
        "α A β V γ G δ D ε E ζ Z η I θ TH ι I κ K λ L μ M ν N ξ X ο O π P ρ R σ S ς S τ T υ U φ F χ CH ψ PS ω O",
        // Arabic and Persian letters
        "ا A ب B پ P ت T ث TH ج J چ CH ح H خ KH د D ذ DH ر R ز Z ژ ZH س S ش SH ص S ض D ط T ظ Z ع A غ GH ف F ق Q ک K ك K گ G ل L م M ن N ه H ة H و W ی Y ي Y ى A ء - ئ Y ؤ W",
        // Hebrew letters
        "א A ב B ג G ד D ה H ו V ז Z ח H ט T י Y כ K ך K ל L מ M ם M נ N ן N ס S ע A פ P ף P צ TS ץ TS ק K ר R ש SH ת T");

    /// <summary>The Latin letters for a letter; empty for one without a sound, null for one that is not in the table.</summary>
    /// <param name="letter">The letter in lower case, without marks.</param>
    public static string? Of(char letter) => Table.GetValueOrDefault(letter);

    private static FrozenDictionary<char, string> Build(params ReadOnlySpan<string> rows)
    {
        var table = new Dictionary<char, string>();
        foreach (string row in rows)
        {
            string[] parts = row.Split(' ');
            for (int i = 0; i + 1 < parts.Length; i += 2)
            {
                table.Add(parts[i][0], parts[i + 1] == "-" ? string.Empty : parts[i + 1]);
            }
        }

        return table.ToFrozenDictionary();
    }
}
