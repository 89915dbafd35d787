namespace Schemas.Infoset;

/// <summary>The namespace declarations of a document and those in scope where the reader stands.</summary>
internal sealed class NamespaceScope(DocumentSymbols symbols)
{
    private const int CacheSize = 256;

    private readonly CachedName[] _cache = new CachedName[CacheSize * 2];
    private int[] _open = new int[64];
    private int _openCount;
    private uint _version = 1;

    /// <summary>All declarations of the document in the order of writing.</summary>
    public DeclarationRow[] Rows { get; private set; } = new DeclarationRow[64];

    public int Count { get; private set; }

    public int InScope => _openCount;

    public void Begin()
    {
        Count = 0;
        _openCount = 0;
        Changed();
        if (Rows.Length > 4_096)
        {
            Rows = new DeclarationRow[64];
        }
    }

    public void Declare(int prefixOffset, int prefixLength, int space)
    {
        if (Count == Rows.Length)
        {
            var longer = new DeclarationRow[Rows.Length * 2];
            Rows.CopyTo(longer, 0);
            Rows = longer;
        }

        if (_openCount == _open.Length)
        {
            Array.Resize(ref _open, _open.Length * 2);
        }

        Rows[Count] = new DeclarationRow { PrefixOffset = prefixOffset, PrefixLength = prefixLength, Namespace = space };
        _open[_openCount++] = Count++;
        Changed();
    }

    public void Close(int declarations)
    {
        if (declarations > 0)
        {
            _openCount -= declarations;
            Changed();
        }
    }

    /// <summary>The number of an expanded name, or -1 when the prefix is not declared.</summary>
    /// <param name="document">The whole document.</param>
    /// <param name="offset">Where the name begins.</param>
    /// <param name="length">Its bytes with the prefix.</param>
    /// <param name="isAttribute">Whether a name without prefix is in no namespace whatever the default is.</param>
    public int Resolve(ReadOnlySpan<byte> document, int offset, int length, bool isAttribute)
    {
        var name = document.Slice(offset, length);
        int symbol = Find(document, name, isAttribute);
        _cache[Slot(name, isAttribute)] = new CachedName(offset, length, _version, symbol);
        return symbol;
    }

    /// <summary>Finds a name that was resolved before in this scope; false when there is none, which says nothing.</summary>
    public bool TryRecall(ReadOnlySpan<byte> document, int offset, int length, bool isAttribute, out int symbol)
    {
        var name = document.Slice(offset, length);
        ref var cached = ref _cache[Slot(name, isAttribute)];
        symbol = cached.Symbol;
        return cached.Version == _version && cached.Length == length && document.Slice(cached.Offset, length).SequenceEqual(name);
    }

    private static int Slot(ReadOnlySpan<byte> name, bool isAttribute) =>
        (int)(Utf8Index.Hash(name) >> 56) + (isAttribute ? CacheSize : 0);

    private int Find(ReadOnlySpan<byte> document, ReadOnlySpan<byte> name, bool isAttribute)
    {
        int colon = name.IndexOf((byte)':');
        if (colon < 0)
        {
            return symbols.Name(isAttribute ? SymbolTable.NoNamespace : Math.Max(0, Namespace(document, default)), name);
        }

        int space = Namespace(document, name[..colon]);
        return space < 0 ? -1 : symbols.Name(space, name[(colon + 1)..]);
    }

    private int Namespace(ReadOnlySpan<byte> document, ReadOnlySpan<byte> prefix)
    {
        for (int at = _openCount - 1; at >= 0; at--)
        {
            ref var row = ref Rows[_open[at]];
            if (row.PrefixLength == prefix.Length && document.Slice(row.PrefixOffset, row.PrefixLength).SequenceEqual(prefix))
            {
                return row.Namespace;
            }
        }

        return prefix.SequenceEqual("xml"u8) ? SymbolTable.XmlNamespace : -1;
    }

    /// <summary>What was cached before belongs to another scope.</summary>
    private void Changed()
    {
        unchecked
        {
            _version++;
        }

        if (_version == 0)
        {
            Array.Clear(_cache);
            _version = 1;
        }
    }

    private readonly record struct CachedName(int Offset, int Length, uint Version, int Symbol);
}
