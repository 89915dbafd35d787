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

    private readonly List<short[]> _steps = [];
    private readonly List<bool> _accepting = [];

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
        int state = 0;
        while (text.Length > 0)
        {
            int length = 1;
            state = _steps[state][text[0] < OthersColumn ? text[0] : Column(text, out length)];
            if (state < 0)
            {
                return false;
            }

            text = text[length..];
        }

        return _accepting[state];
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
                _steps[state][value] = next.Count == 0 ? (short)-1 : Number(next, graph, numbers, pending);
            }

            if (_steps.Count > MostStates)
            {
                return false;
            }
        }

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
            _steps.Add(new short[Columns]);
            _accepting.Add(set.Contains(graph.End));
        }

        return (short)number;
    }
}
