using System.Xml;
using System.Xml.Schema;

namespace Schemas.Validation.Compiled;

/// <summary>Turns content models into deterministic automata: positions and what follows them, then sets of positions as states.</summary>
/// <remarks>
/// Source: the construction of Glushkov, as Brüggemann-Klein uses it for document types. Occurrence ranges are written out,
/// so a model with huge ones is left to the exact check.
/// </remarks>
internal sealed class ContentModelCompiler(XmlSchemaSet set, SubstitutionGroups groups, Func<XmlSchemaElement, CompiledElement> compile)
{
    private readonly List<(ContentState From, XmlQualifiedName Name, ContentState To, CompiledElement Element)> _transitions = [];
    private readonly List<ContentState> _states = [];

    /// <summary>The first state, or null when the model has to be looked at exactly.</summary>
    public ContentState? Compile(XmlSchemaParticle particle)
    {
        var positions = new ContentPositions(set);
        var whole = positions.Read(particle);
        if (!positions.IsUnderstood)
        {
            return null;
        }

        var known = new Dictionary<string, ContentState>(StringComparer.Ordinal);
        var pending = new Queue<(ContentState State, Subset Subset)>();
        var start = State(new Subset(whole.First, whole.IsOptional), known, pending);
        while (pending.TryDequeue(out var next))
        {
            Follow(next.State, next.Subset, positions, whole.Last, subset => State(subset, known, pending));
        }

        return start;
    }

    /// <summary>Puts the numbers of the names into the states that are new, after all their models are known.</summary>
    public void Connect(Func<IReadOnlyCollection<XmlQualifiedName>, int[]> symbols)
    {
        int[] numbers = symbols(_transitions.ConvertAll(transition => transition.Name));
        var connected = _transitions.Select((transition, i) => (transition, Symbol: numbers[i])).ToLookup(entry => entry.transition.From);
        foreach (var state in _states)
        {
            state.Connect(connected[state].Select(entry => (entry.Symbol, entry.transition.To, entry.transition.Element)));
        }

        _transitions.Clear();
        _states.Clear();
    }

    private ContentState State(Subset subset, Dictionary<string, ContentState> known, Queue<(ContentState State, Subset Subset)> pending)
    {
        string key = subset.Key;
        if (!known.TryGetValue(key, out var state))
        {
            known[key] = state = new ContentState { IsAccepting = subset.IsAccepting };
            _states.Add(state);
            pending.Enqueue((state, subset));
        }

        return state;
    }

    private void Follow(ContentState state, Subset subset, ContentPositions positions, IReadOnlySet<int> last, Func<Subset, ContentState> stateOf)
    {
        foreach (var (name, (element, reached)) in Moves(subset, positions))
        {
            var follow = reached.SelectMany(positions.FollowOf).ToHashSet();
            _transitions.Add((state, name, stateOf(new Subset(follow, reached.Exists(last.Contains))), element));
        }
    }

    private Dictionary<XmlQualifiedName, (CompiledElement Element, List<int> Reached)> Moves(Subset subset, ContentPositions positions)
    {
        var moves = new Dictionary<XmlQualifiedName, (CompiledElement Element, List<int> Reached)>();
        foreach (int position in subset.Positions)
        {
            var head = positions.ElementOf(position);
            AddMove(moves, head, position);
            foreach (var member in groups.Of(head) ?? [])
            {
                AddMove(moves, member, position);
            }
        }

        return moves;
    }

    /// <summary>An abstract element cannot stand itself, and is left to the exact check, which knows how to say so.</summary>
    private void AddMove(Dictionary<XmlQualifiedName, (CompiledElement Element, List<int> Reached)> moves, XmlSchemaElement element, int position)
    {
        if (!moves.TryGetValue(element.QualifiedName, out var move))
        {
            moves[element.QualifiedName] = move = (compile(element), []);
        }

        move.Reached.Add(position);
    }

    private readonly record struct Subset(IReadOnlySet<int> Positions, bool IsAccepting)
    {
        public string Key => (IsAccepting ? "+" : "-") + string.Join(',', Positions.Order());
    }
}
