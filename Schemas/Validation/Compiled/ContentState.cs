namespace Schemas.Validation.Compiled;

/// <summary>A state of the automaton of a content model.</summary>
internal sealed class ContentState
{
    /// <summary>Above this many names a binary search is quicker than looking at each.</summary>
    private const int LinearSearch = 12;

    private int[] _symbols = [];
    private ContentState[] _next = [];
    private CompiledElement[] _elements = [];

    /// <summary>Whether the content may end here.</summary>
    public required bool IsAccepting { get; init; }

    /// <summary>Sets what leads on from here.</summary>
    public void Connect(IEnumerable<(int Symbol, ContentState Next, CompiledElement Element)> transitions)
    {
        var sorted = transitions.OrderBy(transition => transition.Symbol).ToList();
        _symbols = [.. sorted.Select(transition => transition.Symbol)];
        _next = [.. sorted.Select(transition => transition.Next)];
        _elements = [.. sorted.Select(transition => transition.Element)];
    }

    /// <summary>The declaration that an element of this name falls under here, and the state after it; null when it may not stand here.</summary>
    public CompiledElement? Step(int symbol, ref ContentState state)
    {
        int at = _symbols.Length <= LinearSearch ? _symbols.AsSpan().IndexOf(symbol) : Array.BinarySearch(_symbols, symbol);
        if (at < 0)
        {
            return null;
        }

        state = _next[at];
        return _elements[at];
    }
}
