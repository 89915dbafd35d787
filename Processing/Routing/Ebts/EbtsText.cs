using System.Globalization;
using System.Text;
using Processing.Messages;

namespace Processing.Routing.Ebts;

/// <summary>Values as the Type-2 record of EBTS writes them.</summary>
/// <remarks>Source: EBTS 9.1 and 10.0, appendix C.</remarks>
internal static class EbtsText
{
    private const int LongestName = 30;
    private const int InchesPerFoot = 12;

    /// <summary>A date as <c>YYYYMMDD</c>.</summary>
    public static string Date(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>The first name as <c>SURNAME,GIVEN MIDDLE</c>, letters, hyphens and single blanks, at most 30 characters.</summary>
    public static string Name(PersonData person)
    {
        PersonName? name = person.Names.Count > 0 ? person.Names[0] : null;
        string family = Letters(name?.Family ?? string.Empty);
        string given = Letters(name?.Given ?? string.Empty);
        string whole = (family.Length == 0 ? "UNKNOWN" : family) + "," + (given.Length == 0 ? "UNKNOWN" : given);
        return whole.Length <= LongestName ? whole : whole[..LongestName].TrimEnd(' ', ',', '-');
    }

    /// <summary>The place of birth: the United States, Mexico, another country, or unknown.</summary>
    public static string BirthPlace(string? country) => country switch
    {
        null => "XX",
        "USA" => "US",
        "MEX" => "MM",
        _ => "YY",
    };

    /// <summary>The race code; unknown where EBTS has none.</summary>
    public static string Race(string? code) => code switch
    {
        "ASIAN" or "NATIVE_HAWAIIAN-OTHER_PACIFIC_ISLANDER" => "A",
        "BLACK" => "B",
        "NATIVE_AMERICAN" => "I",
        "WHITE" => "W",
        _ => "U",
    };

    /// <summary>The height as feet and two digits of inches; 000 where unknown, held between 400 and 711.</summary>
    public static string Height(int? inches)
    {
        if (inches is not { } known)
        {
            return "000";
        }

        int held = Math.Clamp(known, 4 * InchesPerFoot, (7 * InchesPerFoot) + 11);
        return string.Create(CultureInfo.InvariantCulture, $"{held / InchesPerFoot}{held % InchesPerFoot:00}");
    }

    /// <summary>The weight in pounds, three digits; 000 where unknown.</summary>
    public static string Weight(int? pounds) => (pounds ?? 0).ToString("000", CultureInfo.InvariantCulture);

    /// <summary>The eye colour code.</summary>
    public static string EyeColor(string? code) => code switch
    {
        "BLACK" => "BLK",
        "BLUE" => "BLU",
        "BROWN" => "BRO",
        "GRAY" => "GRY",
        "GREEN" => "GRN",
        "HAZEL" => "HAZ",
        "MAROON" => "MAR",
        "MULTICOLORED" => "MUL",
        "PINK" => "PNK",
        _ => "XXX",
    };

    /// <summary>The hair colour code.</summary>
    public static string HairColor(string? code) => code switch
    {
        "BALD" => "BAL",
        "BLACK" => "BLK",
        "BLONDE-STRAWBERRY" => "BLN",
        "BLUE" => "BLU",
        "BROWN" => "BRO",
        "GRAY-PARTIALLY_GRAY" => "GRY",
        "GREEN" => "GRN",
        "ORANGE" => "ONG",
        "PINK" => "PNK",
        "PURPLE" => "PLE",
        "RED_AUBURN" => "RED",
        "SANDY" => "SDY",
        "WHITE" => "WHI",
        _ => "XXX",
    };

    /// <summary>A missing finger as 2.084 lists it: position of two digits, <c>XX</c> or <c>UP</c>.</summary>
    public static IReadOnlyList<string> MissingFinger(string written)
    {
        string[] parts = written.Split(':');
        return [parts[0].PadLeft(2, '0'), parts[1] == "XX" ? "XX" : "UP"];
    }

    private static string Letters(string name)
    {
        var letters = new StringBuilder(name.Length);
        foreach (char at in name.Normalize(NormalizationForm.FormD).ToUpperInvariant())
        {
            bool isBetweenLetters = at is ' ' or '-' && letters.Length > 0 && char.IsAsciiLetter(letters[^1]);
            if (at is >= 'A' and <= 'Z' || isBetweenLetters)
            {
                letters.Append(at);
            }
        }

        return letters.ToString().TrimEnd(' ', '-');
    }
}
