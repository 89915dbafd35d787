using System.Collections.Frozen;
using Processing.Policy;

namespace Processing.Identity.Names;

/// <summary>Given names that stand for one another. Each group goes by its first name; a name is in one group only.</summary>
internal static class Nicknames
{
    private static readonly FrozenDictionary<string, string> Groups = Read();

    /// <summary>The name that a given name's group goes by; the name itself where it is in none.</summary>
    /// <param name="given">One given name in plain form.</param>
    public static string GroupOf(string given) => Groups.GetValueOrDefault(given, given);

    /// <summary>Whether two given names are of one group.</summary>
    /// <param name="left">One, in plain form.</param>
    /// <param name="right">The other.</param>
    public static bool AreOne(string left, string right) => GroupOf(left) == GroupOf(right);

    /// <summary>All groups: the name and those that stand for it.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> All { get; } =
        [.. Groups.GroupBy(pair => pair.Value, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (IReadOnlyList<string>)[group.Key, .. group.Select(pair => pair.Key).Where(name => name != group.Key).Order(StringComparer.Ordinal)])];

    private static FrozenDictionary<string, string> Read()
    {
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (PolicyRow row in PolicyTable.Load("nicknames", "name").Rows)
        {
            groups.Add(row["name"], row["name"]);
            foreach (string variant in row["variants"].Split(' '))
            {
                groups.Add(variant, row["name"]);
            }
        }

        return groups.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
