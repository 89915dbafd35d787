using System.Collections.Frozen;

namespace Schemas.Validation.Compiled;

/// <summary>All that the quick check knows: the global elements and, through them, types, automata and value checks.</summary>
internal sealed class CompiledSchema(FrozenDictionary<int, CompiledElement> roots)
{
    /// <summary>The global element of this name, or null.</summary>
    public CompiledElement? Root(int symbol) => roots.GetValueOrDefault(symbol);
}
