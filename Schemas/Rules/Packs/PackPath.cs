using Schemas.Infoset;

namespace Schemas.Rules.Packs;

/// <summary>Paths of rule packs: names with the prefixes of the bundled schemas, <c>cpms:Encounter/cpms:FilingDate</c>.</summary>
internal static class PackPath
{
    private const string Niem = "https://docs.oasis-open.org/niemopen/ns/model/";

    private static readonly Dictionary<string, string> Namespaces = new(StringComparer.Ordinal)
    {
        ["cpms"] = "https://cpms.example/ns/exchange/1.0/",
        ["nc"] = Niem + "niem-core/6.0/",
        ["biom"] = Niem + "domains/biometrics/6.0/",
        ["im"] = Niem + "domains/immigration/6.0/",
        ["j"] = Niem + "domains/justice/6.0/",
        ["genc"] = Niem + "codes/genc/6.0/",
        ["ident"] = "http://visit.dhs.gov/ident/6",
        ["nc20"] = "http://niem.gov/niem/niem-core/2.0",
        ["itl"] = "http://biometrics.nist.gov/standard/2011",
    };

    /// <summary>Reads a path.</summary>
    /// <param name="text">The path; an empty one is the element itself.</param>
    /// <exception cref="FormatException">A step has no prefix, or one that is not known.</exception>
    public static XmlName[] Read(string text) => text.Length == 0 || text == "." ? [] : [.. text.Split('/').Select(Step)];

    /// <summary>How many elements stand at the end of a path of children.</summary>
    public static int Count(InfosetElement from, ReadOnlySpan<XmlName> path)
    {
        if (path.IsEmpty)
        {
            return 1;
        }

        int count = 0;
        foreach (var child in from.Children)
        {
            count += child.Is(path[0]) ? Count(child, path[1..]) : 0;
        }

        return count;
    }

    private static XmlName Step(string text) => text.Split(':') is [var prefix, { Length: > 0 } name] && Namespaces.TryGetValue(prefix, out string? space)
        ? new XmlName(space, name)
        : throw new FormatException($"a step of a path is prefix:Name with one of the prefixes {string.Join(", ", Namespaces.Keys)}");
}
