namespace Schemas.Validation.Values;

/// <summary>The nondeterministic form of a pattern: nodes with one labelled way on, or several free ones.</summary>
internal sealed class PatternGraph
{
    private const int MostNodes = 20_000;

    private readonly List<(CharacterSet Set, int To)> _labelled = [];
    private readonly List<List<int>> _free = [];

    private PatternGraph()
    {
    }

    public int Start { get; private set; }

    public int End { get; private set; }

    /// <summary>The graph, or null when it would be too large.</summary>
    public static PatternGraph? TryBuild(PatternNode pattern)
    {
        var graph = new PatternGraph();
        graph.Start = graph.AddNode();
        graph.End = graph.Append(pattern, graph.Start);
        return graph._free.Count <= MostNodes ? graph : null;
    }

    /// <summary>What can be reached without a character.</summary>
    public SortedSet<int> Closure(IEnumerable<int> from)
    {
        var reached = new SortedSet<int>();
        var pending = new Stack<int>(from);
        while (pending.TryPop(out int node))
        {
            if (reached.Add(node))
            {
                foreach (int next in _free[node])
                {
                    pending.Push(next);
                }
            }
        }

        return reached;
    }

    /// <summary>What can be reached with the character.</summary>
    public SortedSet<int> Step(SortedSet<int> from, int column)
    {
        var next = from.Where(node => _labelled[node].Set.Contains(column)).Select(node => _labelled[node].To);
        return Closure(next);
    }

    private int AddNode()
    {
        _labelled.Add((CharacterSet.Empty, -1));
        _free.Add([]);
        return _free.Count - 1;
    }

    /// <summary>Adds the piece after a node and gives the node behind it.</summary>
    private int Append(PatternNode piece, int from)
    {
        if (_free.Count > MostNodes)
        {
            return from;
        }

        switch (piece)
        {
            case PatternNode.One one:
                int before = AddNode();
                int after = AddNode();
                _free[from].Add(before);
                _labelled[before] = (one.Set, after);
                return after;
            case PatternNode.Sequence sequence:
                return sequence.Items.Aggregate(from, (at, item) => Append(item, at));
            case PatternNode.Choice choice:
                int join = AddNode();
                foreach (var item in choice.Items)
                {
                    int begin = AddNode();
                    _free[from].Add(begin);
                    _free[Append(item, begin)].Add(join);
                }

                return join;
            case PatternNode.Repeat repeat:
                return AppendRepeat(repeat, from);
            default:
                throw new System.Diagnostics.UnreachableException($"pattern {piece}");
        }
    }

    private int AppendRepeat(PatternNode.Repeat repeat, int from)
    {
        for (int i = 0; i < repeat.Least; i++)
        {
            from = Append(repeat.Item, from);
        }

        int end = AddNode();
        if (repeat.Most is null)
        {
            int loop = AddNode();
            _free[from].Add(loop);
            _free[Append(repeat.Item, loop)].Add(loop);
            _free[loop].Add(end);
            return end;
        }

        _free[from].Add(end);
        for (int i = repeat.Least; i < repeat.Most; i++)
        {
            from = Append(repeat.Item, from);
            _free[from].Add(end);
        }

        return end;
    }
}
