using Processing.Identity.Names;

namespace Testing.People;

/// <summary>
/// People who do not exist, each drawn from a seed and a number, so that any of many millions can be drawn alone. About one in 160 is the
/// twin of the one before.
/// </summary>
/// <param name="seed">The seed.</param>
public sealed class SyntheticPopulation(ulong seed)
{
    private const int FamilyNames = 40_000;
    private const int GivenNames = 4_000;
    private const double FamilyShift = 10;
    private const double GivenShift = 6;
    private const int FirstYear = 1940;
    private const int Years = 70;

    /// <summary>The person of a number.</summary>
    /// <param name="index">The number, from 0; at most 999 999 998.</param>
    public SyntheticPerson Person(long index)
    {
        SyntheticPerson own = Single(index);
        return !IsTwin(index) ? own : Twin(own, Single(index - 1), CultureOf(index - 1));
    }

    /// <summary>Whether a person is the twin of the one before.</summary>
    /// <param name="index">The person's number.</param>
    public static bool IsTwin(long index) => index % 160 == 81;

    /// <summary>Whether a person is left out when people are loaded: every other twin, so that twins of known people can come.</summary>
    /// <param name="index">The person's number.</param>
    public static bool IsHeldOut(long index) => IsTwin(index) && index / 160 % 2 == 0;

    /// <summary>What a document with a mistake says of a person.</summary>
    /// <param name="person">The person.</param>
    /// <param name="mistake">The mistake.</param>
    /// <param name="turn">Which of many documents with that mistake.</param>
    public SyntheticClaim Claim(SyntheticPerson person, Mistake mistake, int turn)
    {
        var draws = Draws.Of(seed, person.Index, 1000 + ((int)mistake * 100_000) + turn);
        return Mistakes.Make(person, mistake, CultureOf(person.Index), ref draws);
    }

    private Culture CultureOf(long index) => Culture.At(Draws.Of(seed, index, 1).Share());

    private SyntheticPerson Single(long index)
    {
        Culture culture = CultureOf(index);
        var draws = Draws.Of(seed, index, 2);
        bool isWoman = draws.Happens(0.5);
        string family = culture.NameAt(culture.Family, draws.Rank(FamilyNames, FamilyShift));
        if (culture.Doubles && draws.Happens(0.35))
        {
            family += " " + culture.NameAt(culture.Family, draws.Rank(FamilyNames, FamilyShift));
        }

        SourceClass source = draws.Below(64) switch { < 27 => SourceClass.Card, < 31 => SourceClass.NoPrints, _ => SourceClass.Full };
        return new SyntheticPerson(
            index,
            family,
            Given(culture, isWoman, ref draws),
            BirthDate(ref draws),
            isWoman ? "F" : "M",
            culture.Countries[draws.Rank(culture.Countries.Length, 1)],
            Number(index, 9),
            source == SourceClass.Full ? "1" + Number(index + 7, 9) : null)
        {
            Source = source,
        };
    }

    // Nobody gives twins the same first name, or two that stand for one another.
    private SyntheticPerson Twin(SyntheticPerson own, SyntheticPerson other, Culture culture)
    {
        var draws = Draws.Of(seed, own.Index, 3);
        string given;
        do
        {
            given = Given(culture, own.Sex == "F", ref draws);
        }
        while (Nicknames.AreOne(given.Split(' ')[0], other.Given.Split(' ')[0]));

        return own with { Family = other.Family, BirthDate = other.BirthDate, Country = other.Country, Given = given };
    }

    private static string Given(Culture culture, bool isWoman, ref Draws draws)
    {
        string[] common = isWoman ? culture.Female : culture.Male;
        string first = culture.NameAt(common, draws.Rank(GivenNames, GivenShift));
        return draws.Happens(0.4) ? first + " " + culture.NameAt(common, draws.Rank(GivenNames, GivenShift)) : first;
    }

    private static DateOnly BirthDate(ref Draws draws)
    {
        int year = FirstYear + draws.Below(Years);
        int day = draws.Below(365);
        return draws.Happens(0.04) ? new DateOnly(year, 1, 1) : new DateOnly(year, 1, 1).AddDays(day);
    }

    // A permutation of the numbers below 10^digits, so that neighbours are far apart and none repeats.
    private static string Number(long index, int digits)
    {
        const long Modulus = 1_000_000_000;
        const long Factor = 387_420_489;
        return (((index + 1) * Factor) % Modulus).ToString("D" + digits.ToString("D", null), System.Globalization.CultureInfo.InvariantCulture);
    }
}
