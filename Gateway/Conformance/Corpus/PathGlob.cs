using System.Text;
using System.Text.RegularExpressions;

namespace Gateway.Conformance.Corpus;

/// <summary>
/// Patterns of paths: <c>*</c> and <c>?</c> within a name, <c>**</c> over any number of folders. A pattern without a slash fits the last name alone.
/// </summary>
internal sealed class PathGlob
{
    private readonly Regex _pattern;

    private PathGlob(string pattern) =>
        _pattern = new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Regex.InfiniteMatchTimeout);

    /// <summary>Whether a word is a pattern.</summary>
    public static bool IsGlob(string word) => word.AsSpan().ContainsAny('*', '?');

    /// <summary>A pattern for the end of a path: <c>EnrollEncounter/**/request.xml</c> fits whatever folder stands before.</summary>
    public static PathGlob ForEnd(string glob) => new($"(?:^|/){Translate(glob.Replace('\\', '/'))}$");

    /// <summary>The files that a pattern means, by name.</summary>
    public static IEnumerable<string> Expand(string glob)
    {
        string written = glob.Replace('\\', '/');
        int end = written[..written.AsSpan().IndexOfAny('*', '?')].LastIndexOf('/');
        string folder = end < 0 ? "." : end == 0 ? "/" : written[..end];
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var pattern = new PathGlob($"^{Translate(written)}$");
        bool isDeep = written[(end + 1)..].Contains('/', StringComparison.Ordinal) || written.Contains("**", StringComparison.Ordinal);
        return Directory.EnumerateFiles(folder, "*", isDeep ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
            .Select(path => path.Replace('\\', '/'))
            .Select(path => end < 0 && path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path)
            .Where(pattern.Fits)
            .Order(StringComparer.Ordinal);
    }

    /// <summary>Whether a path fits.</summary>
    public bool Fits(string path) => _pattern.IsMatch(path);

    private static string Translate(string glob)
    {
        var pattern = new StringBuilder();
        for (int at = 0; at < glob.Length; at++)
        {
            bool isDouble = glob[at] == '*' && at + 1 < glob.Length && glob[at + 1] == '*';
            bool isFolders = isDouble && at + 2 < glob.Length && glob[at + 2] == '/';
            pattern.Append(isFolders ? "(?:[^/]+/)*" : isDouble ? ".*" : glob[at] == '*' ? "[^/]*" : glob[at] == '?' ? "[^/]" : Regex.Escape(glob[at..(at + 1)]));
            at += isFolders ? 2 : isDouble ? 1 : 0;
        }

        return pattern.ToString();
    }
}
