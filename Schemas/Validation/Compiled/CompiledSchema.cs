using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Xml;
using System.Xml.Schema;
using Schemas.Validation.Values;

namespace Schemas.Validation.Compiled;

/// <summary>
/// All that the quick check knows: the global elements and, through them, types, automata and value checks. An element is compiled when
/// it is first asked for, because a run that checks one kind of message needs few of them.
/// </summary>
internal sealed class CompiledSchema
{
    private readonly Lock _gate = new();
    private readonly SchemaCompiler _compiler;
    private readonly FrozenDictionary<int, XmlSchemaElement> _globals;
    private readonly ConcurrentDictionary<int, CompiledElement> _compiled = new();

    /// <summary>Registers the names of a compiled set, so that documents that are read from now on have the numbers of it.</summary>
    public CompiledSchema(XmlSchemaSet set, ValueCompiler values)
    {
        _compiler = new SchemaCompiler(set, values);
        var globals = set.GlobalElements.Values.Cast<XmlSchemaElement>().ToList();
        var names = globals.ConvertAll(element => element.QualifiedName);
        int[] symbols = SchemaCompiler.Symbols([.. names, .. set.GlobalAttributes.Names.Cast<XmlQualifiedName>()]);
        _globals = globals.Zip(symbols).ToFrozenDictionary(pair => pair.Second, pair => pair.First);
    }

    /// <summary>The global element of this name, or null.</summary>
    public CompiledElement? Root(int symbol) =>
        _compiled.TryGetValue(symbol, out var element) ? element
        : _globals.TryGetValue(symbol, out var declaration) ? Compile(symbol, declaration)
        : null;

    /// <summary>Compiles all global elements.</summary>
    public void CompileAll()
    {
        foreach (var (symbol, declaration) in _globals)
        {
            _ = Compile(symbol, declaration);
        }
    }

    // Other threads see an element when it and all that it leads to is whole.
    private CompiledElement Compile(int symbol, XmlSchemaElement declaration)
    {
        lock (_gate)
        {
            return _compiled.GetOrAdd(symbol, _ => _compiler.Compile(declaration));
        }
    }
}
