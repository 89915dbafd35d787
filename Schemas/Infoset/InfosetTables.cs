using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Schemas.Infoset.Names;

namespace Schemas.Infoset;

/// <summary>The tables of one document. They are used again for the next, so that reading a message makes next to no garbage.</summary>
internal sealed class InfosetTables
{
    /// <summary>Tables above this many rows came from an unusual document and are not kept.</summary>
    private const int KeptRows = 16_384;

    /// <summary>About as many documents as are read and waited for at once; each table set takes 0.1 MB.</summary>
    private const int KeptTables = 128;

    private static readonly ConcurrentQueue<InfosetTables> Pool = new();

    private ElementRow[] _elements = new ElementRow[256];
    private AttributeRow[] _attributes = new AttributeRow[128];

    private InfosetTables()
    {
        Scope = new NamespaceScope(Symbols);
    }

    public DocumentSymbols Symbols { get; } = new();

    public NamespaceScope Scope { get; }

    /// <summary>The parts that elements refer to, in document order.</summary>
    public List<ReadOnlyMemory<byte>> Parts { get; } = [];

    /// <summary>The Content-IDs of <see cref="Parts"/>.</summary>
    public HashSet<string> PartNames { get; } = new(StringComparer.Ordinal);

    public int ElementCount { get; private set; }

    public int AttributeCount { get; private set; }

    public static InfosetTables Rent()
    {
        var tables = Pool.TryDequeue(out var pooled) ? pooled : new InfosetTables();
        tables.Begin();
        return tables;
    }

    public static void Return(InfosetTables tables)
    {
        tables.Parts.Clear();
        tables.PartNames.Clear();
        if (tables._elements.Length <= KeptRows && tables._attributes.Length <= KeptRows && Pool.Count < KeptTables)
        {
            Pool.Enqueue(tables);
        }
    }

    /// <summary>Makes the tables empty for the next document.</summary>
    public void Begin()
    {
        ElementCount = 0;
        AttributeCount = 0;
        Symbols.Begin();
        Scope.Begin();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref ElementRow Element(int row) => ref _elements[row];

    public ref AttributeRow Attribute(int row) => ref _attributes[row];

    public ReadOnlySpan<AttributeRow> AttributesOf(ref readonly ElementRow element) =>
        _attributes.AsSpan(element.AttributeStart, element.AttributeCount);

    public int AddElement()
    {
        if (ElementCount == _elements.Length)
        {
            Array.Resize(ref _elements, _elements.Length * 2);
        }

        return ElementCount++;
    }

    public ref AttributeRow AddAttribute()
    {
        if (AttributeCount == _attributes.Length)
        {
            Array.Resize(ref _attributes, _attributes.Length * 2);
        }

        return ref _attributes[AttributeCount++];
    }
}
