using Processing.Identity.Evidence;
using Processing.Identity.Names;
using Processing.Messages;
using Processing.Stores.People;

namespace Processing.Identity.Search;

/// <summary>A person of a message in the form in which people are searched and compared.</summary>
internal sealed class WantedPerson
{
    /// <summary>Names of one person that are looked for at most, the one in use first.</summary>
    private const int NameLimit = 4;

    // What documents write where there is no name: first or last name unknown.
    private static readonly HashSet<string> NoNames = new(StringComparer.Ordinal) { "FNU", "LNU", "UNKNOWN", "XXX", "NONE" };

    private WantedPerson(IReadOnlyList<ComparedPair> names, int birthDay, int traits)
    {
        Names = names;
        BirthDay = birthDay;
        Traits = traits;
    }

    /// <summary>The names.</summary>
    public IReadOnlyList<ComparedPair> Names { get; }

    /// <summary>The birth date as a number.</summary>
    public int BirthDay { get; }

    /// <summary>Sex and country of birth, packed.</summary>
    public int Traits { get; }

    /// <summary>Takes a person of a message.</summary>
    public static WantedPerson Of(PersonData person) => new(
        [.. person.Names.Take(NameLimit).Select(name => Pair(name.Family, name.Given)).Where(pair => pair.Family.Plain.Length > 0)],
        Evidence.BirthDay.Of(person.BirthDate),
        Evidence.Traits.Of(person.Sex, person.BirthCountry));

    /// <summary>Takes a biography as it is stored.</summary>
    public static PersonKey KeyOf(Guid personId, Biography biography)
    {
        ComparedPair pair = Pair(biography.FamilyName, biography.GivenName);
        return new PersonKey(
            personId,
            Evidence.BirthDay.Of(biography.BirthDate),
            pair.Family.Parts.Count == 0 ? 0 : NameCode.Of(pair.Family.Parts[0]),
            GivenKey.CodeOf(pair.Given.Parts),
            Evidence.Traits.Of(biography.Sex, biography.BirthCountry),
            pair.Family.Plain,
            pair.Given.Plain);
    }

    /// <summary>The keys under which the person is found later: one for each part of each family name.</summary>
    public IReadOnlyList<PersonKey> KeysFor(Guid personId) =>
    [
        .. from name in Names
           from code in CodesOf(name.Family)
           select new PersonKey(personId, BirthDay, code, GivenKey.CodeOf(name.Given.Parts), Traits, name.Family.Plain, name.Given.Plain),
    ];

    /// <summary>The search for one of the names.</summary>
    public KeySearch SearchFor(ComparedPair name)
    {
        (int from, int to) = Evidence.BirthDay.YearOf(BirthDay);
        IEnumerable<int> together = name.Family.Parts.Count > 1 ? [NameCode.Of(string.Concat(name.Family.Parts))] : [];
        return new KeySearch(
            BirthDay,
            [.. CodesOf(name.Family).Concat(together).Distinct().Take(KeySearch.CodeLimit)],
            CodesOf(name.Given),
            [.. name.Given.Parts.Select(part => NameCode.Of(Nicknames.GroupOf(part))).DefaultIfEmpty(0).Distinct().Take(KeySearch.CodeLimit)],
            from,
            to,
            [.. Evidence.BirthDay.LikeDays(BirthDay).Take(KeySearch.DayLimit)]);
    }

    /// <summary>How far a stored key agrees, at the name that agrees best.</summary>
    public (double Bits, Agreement Agreement, ComparedPair Name) Compare(PersonKey key, BiographyScore score)
    {
        (double Bits, Agreement Agreement, ComparedPair Name) best = (double.NegativeInfinity, default, Names[0]);
        foreach (ComparedPair name in Names)
        {
            (NameLevel family, NameLevel given, bool isSwapped) = name.Compare(key.Family, key.Given);
            var agreement = new Agreement(
                family,
                given,
                isSwapped,
                Evidence.BirthDay.Compare(BirthDay, key.BirthDay),
                Evidence.Traits.CompareSex(Traits, key.Traits),
                Evidence.Traits.CompareCountry(Traits, key.Traits));
            double bits = score.Bits(agreement, name);
            best = bits > best.Bits ? (bits, agreement, name) : best;
        }

        return best;
    }

    private static ComparedPair Pair(string family, string given)
    {
        string plainFamily = NameText.Plain(family);
        string plainGiven = NameText.Plain(given);
        bool hasGiven = !NoNames.Contains(plainGiven);
        bool hasFamily = !NoNames.Contains(plainFamily) && plainFamily.Length > 0;
        return new ComparedPair(
            new ComparedName(hasFamily ? plainFamily : plainGiven), new ComparedName(hasGiven && hasFamily ? plainGiven : string.Empty));
    }

    private static IReadOnlyList<int> CodesOf(ComparedName name) =>
        [.. name.Parts.Select(part => NameCode.Of(part)).Distinct().Take(KeySearch.CodeLimit - 1)];
}
