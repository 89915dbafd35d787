using System.Globalization;
using System.Text;
using Processing.Identity.Names;

namespace Testing.People;

/// <summary>Makes the mistakes of documents.</summary>
internal static class Mistakes
{
    // Pairs of spellings that stand for the same sound in different ways of transliteration.
    private static readonly (string From, string To)[] Spellings =
    [
        ("OU", "U"), ("MM", "M"), ("SS", "S"), ("EI", "EY"), ("AI", "AY"), ("IIA", "IYA"), ("Z", "S"), ("V", "W"), ("W", "V"), ("PH", "F"), ("SH", "SCH"),
        ("KH", "CK"), ("KS", "X"), ("QU", "K"), ("C", "K"), ("Y", "I"), ("I", "Y"), ("EE", "I"), ("O", "U"), ("U", "O"), ("E", "I"), ("A", "E"),
    ];

    private static readonly (string Latin, string Cyrillic)[] Letters =
    [
        ("SHCH", "Щ"), ("KH", "Х"), ("TS", "Ц"), ("CH", "Ч"), ("SH", "Ш"), ("ZH", "Ж"), ("IU", "Ю"), ("IA", "Я"), ("A", "А"), ("B", "Б"), ("V", "В"), ("G", "Г"),
        ("D", "Д"), ("E", "Е"), ("Z", "З"), ("I", "И"), ("K", "К"), ("L", "Л"), ("M", "М"), ("N", "Н"), ("O", "О"), ("P", "П"), ("R", "Р"), ("S", "С"),
        ("T", "Т"), ("U", "У"), ("F", "Ф"), ("Y", "Ы"),
    ];

    /// <summary>Makes one.</summary>
    public static SyntheticClaim Make(SyntheticPerson person, Mistake mistake, Culture culture, ref Draws draws)
    {
        SyntheticClaim right = person.Claim();
        return mistake switch
        {
            Mistake.FamilyTypo => right with { Family = Typo(right.Family, ref draws) },
            Mistake.GivenTypo => right with { Given = Typo(right.Given, ref draws) },
            Mistake.SwappedDate => right with { BirthDate = Day(Swapped(person.BirthDate)) },
            Mistake.MovedDate => right with { BirthDate = Day(Moved(person.BirthDate, ref draws)) },
            Mistake.PartialDate => right with { BirthDate = right.BirthDate[..4] },
            Mistake.Nickname => right with { Given = Nickname(right.Given, ref draws) },
            Mistake.Transliteration when culture.Countries[0] == "RUS" && draws.Happens(0.5) =>
                right with { Family = Cyrillic(right.Family), Given = Cyrillic(right.Given) },
            Mistake.Transliteration => right with { Family = Respell(right.Family, ref draws), Given = Respell(right.Given, ref draws) },
            Mistake.SwappedNames => right with { Family = right.Given, Given = right.Family },
            Mistake.DoubleFamily => right with { Family = Double(right.Family, culture, ref draws) },
            Mistake.ChangedFamily => right with { Family = culture.NameAt(culture.Family, draws.Rank(40_000, 10)) },
            _ => right,
        };
    }

    private static string Typo(string name, ref Draws draws)
    {
        var letters = new StringBuilder(name);
        int at = name.Length < 2 ? 0 : 1 + draws.Below(name.Length - 1);
        char letter = (char)('A' + draws.Below(26));
        switch (draws.Below(4))
        {
            case 0 when name.Length > 3:
                letters.Remove(at, 1);
                break;
            case 1:
                letters.Insert(at, letter);
                break;
            case 2 when at + 1 < name.Length:
                (letters[at], letters[at + 1]) = (letters[at + 1], letters[at]);
                break;
            default:
                letters[at] = letter;
                break;
        }

        return letters.ToString();
    }

    private static DateOnly Swapped(DateOnly day) =>
        day.Day <= 12 && day.Day != day.Month ? new DateOnly(day.Year, day.Day, day.Month) : day.AddDays(day.Day > 15 ? -1 : 1);

    private static DateOnly Moved(DateOnly day, ref Draws draws) => draws.Below(4) switch
    {
        0 => day.AddDays(day.Day > 15 ? -1 : 1),
        1 => day.AddMonths(day.Month > 6 ? -1 : 1),
        2 => day.AddYears(draws.Happens(0.5) ? 1 : -1),
        _ => day.AddYears(draws.Happens(0.5) && day.Year < 2000 ? 10 : -10),
    };

    private static string Nickname(string given, ref Draws draws)
    {
        string first = given.Split(' ')[0];
        IReadOnlyList<string>? group = Nicknames.All.FirstOrDefault(names => names.Contains(first, StringComparer.Ordinal));
        if (group is null)
        {
            return given.Contains(' ', StringComparison.Ordinal) ? first : given + " " + first[..1];
        }

        string other = draws.Of(group);
        return other == first ? group[0] == first ? group[^1] : group[0] : other;
    }

    private static string Respell(string name, ref Draws draws)
    {
        int start = draws.Below(Spellings.Length);
        for (int i = 0; i < Spellings.Length; i++)
        {
            (string from, string to) = Spellings[(start + i) % Spellings.Length];
            int at = name.IndexOf(from, 1, StringComparison.Ordinal);
            if (at > 0)
            {
                return string.Concat(name.AsSpan(0, at), to, name.AsSpan(at + from.Length));
            }
        }

        return name;
    }

    private static string Cyrillic(string name)
    {
        string text = name;
        foreach ((string latin, string cyrillic) in Letters)
        {
            text = text.Replace(latin, cyrillic, StringComparison.Ordinal);
        }

        return text;
    }

    private static string Double(string family, Culture culture, ref Draws draws)
    {
        string[] parts = family.Split(' ');
        return parts.Length > 1 ? parts[draws.Below(2)] : family + "-" + culture.NameAt(culture.Family, draws.Rank(40_000, 10));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
