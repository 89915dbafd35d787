using System.Text;

namespace Schemas.Validation.Values;

/// <summary>A deterministic automaton for the patterns of one restriction, any of which may match: one step a character.</summary>
internal sealed class PatternAutomaton
{
    /// <summary>The column for characters beyond ASCII that are no white space.</summary>
    public const int OthersColumn = 128;

    /// <summary>The column from which nothing goes on.</summary>
    private const int DeadColumn = 129;

    private const int Columns = 130;

    /// <summary>Patterns that need more states are left to the framework.</summary>
    private const int MostStates = 1_000;

    private readonly List<short[]> _rows = [];
    private readonly List<bool> _accepting = [];

    /// <summary>All rows one after the other: where each leads by the column, as the place of the next row; negative where nothing goes on.</summary>
    private int[] _steps = [];

    private PatternAutomaton()
    {
    }

    /// <summary>The automaton, or null when a pattern has something that is not understood here.</summary>
    public static PatternAutomaton? TryBuild(IReadOnlyList<string> patterns)
    {
        var nodes = patterns.Select(PatternReader.TryRead).ToList();
        if (nodes.Contains(null))
        {
            return null;
        }

        var graph = PatternGraph.TryBuild(new PatternNode.Choice(nodes.ConvertAll(node => node!)));
        var automaton = new PatternAutomaton();
        return graph is not null && automaton.Fill(graph) ? automaton : null;
    }

    /// <summary>Whether the whole text matches. Characters about which the framework has views of its own match nothing here.</summary>
    public bool Matches(ReadOnlySpan<byte> text)
    {
        unchecked
        {
            int[] steps = _steps;
            int row = 0;
            for (int at = 0; at < text.Length;)
            {
                int length = 1;
                byte value = text[at];
                row = steps[row + (value < OthersColumn ? value : Column(text[at..], out length))];
                if (row < 0)
                {
                    return false;
                }

                at += length;
            }

            return _accepting[row / Columns];
        }
    }

    /// <summary>White space beyond ASCII, and characters that the framework counts as two, get a column from which nothing goes on.</summary>
    private static int Column(ReadOnlySpan<byte> text, out int length)
    {
        Rune.DecodeFromUtf8(text, out var rune, out length);
        return rune.IsBmp && !Rune.IsWhiteSpace(rune) ? OthersColumn : DeadColumn;
    }

    private bool Fill(PatternGraph graph)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var pending = new Queue<SortedSet<int>>();
        Number(graph.Closure([graph.Start]), graph, numbers, pending);
        int state = 0;
        for (; pending.TryDequeue(out var set); state++)
        {
            for (int value = 0; value < Columns; value++)
            {
                var next = graph.Step(set, value);
                _rows[state][value] = next.Count == 0 ? (short)-1 : Number(next, graph, numbers, pending);
            }

            if (_rows.Count > MostStates)
            {
                return false;
            }
        }

        _steps = [.. _rows.SelectMany(row => row).Select(next => next < 0 ? -1 : next * Columns)];
        _rows.Clear();
        return true;
    }

    private short Number(SortedSet<int> set, PatternGraph graph, Dictionary<string, int> numbers, Queue<SortedSet<int>> pending)
    {
        string key = string.Join(',', set);
        if (!numbers.TryGetValue(key, out int number))
        {
            number = numbers.Count;
            numbers.Add(key, number);
            pending.Enqueue(set);
            _rows.Add(new short[Columns]);
            _accepting.Add(set.Contains(graph.End));
        }

        return (short)number;
    }
}
