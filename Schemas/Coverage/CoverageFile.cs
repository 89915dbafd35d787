using System.Text.Json;
using System.Text.Json.Nodes;

namespace Schemas.Coverage;

/// <summary>Coverage as JSON: for each kind the places seen with their counts, and those never seen.</summary>
public static class CoverageFile
{
    /// <summary>Writes what was seen and what was not.</summary>
    public static JsonObject Write(SchemaCoverage coverage)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        var kinds = new JsonObject();
        ILookup<CoverageKind, CoverageItem> missing = coverage.Missing.ToLookup(item => item.Kind);
        foreach (CoverageKind kind in Enum.GetValues<CoverageKind>())
        {
            var seen = new JsonObject();
            foreach ((CoverageItem item, long count) in coverage.Seen.Where(pair => pair.Key.Kind == kind).OrderBy(pair => pair.Key.Place, StringComparer.Ordinal))
            {
                seen[item.Place] = count;
            }

            kinds[kind.ToString()] = new JsonObject
            {
                ["all"] = coverage.All.Count(item => item.Kind == kind),
                ["seen"] = seen,
                ["missing"] = new JsonArray([.. missing[kind].Select(item => (JsonNode)item.Place)]),
            };
        }

        return kinds;
    }

    /// <summary>Reads the counts of what <see cref="Write"/> wrote.</summary>
    /// <param name="json">The file.</param>
    /// <exception cref="JsonException">It is no such file.</exception>
    public static IReadOnlyDictionary<CoverageItem, long> Read(ReadOnlySpan<byte> json)
    {
        var counts = new Dictionary<CoverageItem, long>();
        try
        {
            foreach ((string kind, JsonNode? part) in JsonNode.Parse(json)!.AsObject())
            {
                foreach ((string place, JsonNode? count) in part!["seen"]!.AsObject())
                {
                    counts[new CoverageItem(Enum.Parse<CoverageKind>(kind), place)] = (long)count!;
                }
            }
        }
        catch (Exception exception) when (exception is NullReferenceException or InvalidOperationException or ArgumentException)
        {
            throw new JsonException("The file is no coverage.", exception);
        }

        return counts;
    }
}
