using System.Collections.Concurrent;

namespace Schemas.Rules.Across;

/// <summary>Paths, each kept once: the messages of a corpus have the same few.</summary>
internal static class PathNames
{
    private const int MostPaths = 10_000;

    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    public static string Of(string path) => Known.Count < MostPaths ? Known.GetOrAdd(path, path) : Known.GetValueOrDefault(path, path);
}
