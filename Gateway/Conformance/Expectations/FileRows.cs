using Gateway.Conformance.Corpus;

namespace Gateway.Conformance.Expectations;

/// <summary>Rows that are found by the name of a file: a name or the end of one, or a glob. Names are found at once, globs are tried in turn.</summary>
/// <typeparam name="T">The row.</typeparam>
internal sealed class FileRows<T>
{
    private readonly Dictionary<string, List<T>> _named = new(StringComparer.Ordinal);
    private readonly List<(PathGlob Glob, T Row)> _globs = [];

    /// <summary>Adds a row.</summary>
    public void Add(string file, T row)
    {
        string written = file.Replace('\\', '/');
        if (PathGlob.IsGlob(written))
        {
            _globs.Add((PathGlob.ForEnd(written), row));
        }
        else if (_named.TryGetValue(written, out var rows))
        {
            rows.Add(row);
        }
        else
        {
            _named[written] = [row];
        }
    }

    /// <summary>The rows of a file: those of the longest name first, then globs in the order in which they were added.</summary>
    public IEnumerable<T> Of(string name)
    {
        for (int start = 0; start >= 0 && start < name.Length; start = name.IndexOf('/', start) is >= 0 and int slash ? slash + 1 : -1)
        {
            if (_named.TryGetValue(name[start..], out var rows))
            {
                foreach (var row in rows)
                {
                    yield return row;
                }
            }
        }

        foreach (var (glob, row) in _globs)
        {
            if (glob.Fits(name))
            {
                yield return row;
            }
        }
    }
}
