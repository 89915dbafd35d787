using System.Globalization;
using Processing.Messages;
using Processing.Stores.People;

namespace Processing.Identity;

/// <summary>Finds who might be meant by a person of a message.</summary>
internal static class CandidateSearch
{
    /// <summary>Searches by identifiers, then by name and birth date.</summary>
    public static async Task<Candidates> FindAsync(PersonData person, IPersonStore people)
    {
        var strong = new HashSet<Guid>();
        var other = new HashSet<Guid>();
        foreach (PersonIdentifier identifier in person.Identifiers)
        {
            (IdentifierKind.IsStrong(identifier.Kind) ? strong : other).UnionWith(await people.FindByIdentifierAsync(identifier));
        }

        IReadOnlyList<Guid> named = await ByNameAsync(person, people);
        Guid? held = strong.Count == 1 ? strong.First() : strong.Count == 0 && other.Count == 1 ? other.First() : null;
        return new Candidates(
            [.. strong],
            [.. other],
            named,
            held is { } holder && await ContradictsAsync(person, holder, people),
            named.Count == 1 && await HoldsOtherStrongAsync(person, named[0], people));
    }

    /// <summary>The birth date of a person, where it is a whole date.</summary>
    public static DateOnly? WholeBirthDate(PersonData person) =>
        DateOnly.TryParseExact(person.BirthDate, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date
            : null;

    private static async Task<IReadOnlyList<Guid>> ByNameAsync(PersonData person, IPersonStore people)
    {
        if (WholeBirthDate(person) is not { } birthDate)
        {
            return [];
        }

        var found = new HashSet<Guid>();
        foreach (PersonName name in person.Names.Where(name => name is { Family.Length: > 0, Given.Length: > 0 }))
        {
            found.UnionWith(await people.FindByNameAsync(Normalized.Key(name.Family), Normalized.FirstKey(name.Given), birthDate));
        }

        return [.. found];
    }

    private static async Task<bool> ContradictsAsync(PersonData person, Guid holder, IPersonStore people)
    {
        if (person.BirthDate is null || person.Names.Count == 0)
        {
            return false;
        }

        IReadOnlyList<Biography> known = await people.ReadBiographiesAsync(holder);
        var families = person.Names.Select(name => Normalized.Key(name.Family)).ToHashSet(StringComparer.Ordinal);
        return known.Count > 0 && !known.Any(biography =>
            families.Contains(biography.FamilyKey)
            || biography.BirthDate is null
            || AgreeAsFarAsKnown(biography.BirthDate, person.BirthDate));
    }

    private static bool AgreeAsFarAsKnown(string left, string right) =>
        left.StartsWith(right, StringComparison.Ordinal) || right.StartsWith(left, StringComparison.Ordinal);

    private static async Task<bool> HoldsOtherStrongAsync(PersonData person, Guid candidate, IPersonStore people)
    {
        IReadOnlyList<PersonIdentifier> held = await people.ReadIdentifiersAsync(candidate);
        return person.Identifiers.Any(given =>
            IdentifierKind.IsStrong(given.Kind) && held.Any(known => known.Kind == given.Kind && known.Value != given.Value));
    }
}
