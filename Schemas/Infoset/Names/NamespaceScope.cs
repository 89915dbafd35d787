using System.Runtime.CompilerServices;

namespace Schemas.Infoset.Names;

/// <summary>The namespace declarations of a document and those in scope where the reader stands.</summary>
internal sealed class NamespaceScope(DocumentSymbols symbols)
{
    private readonly KnownScopes _scopes = new();
    private readonly NameCache _names = new();
    private long _scope = KnownScopes.Outermost;
    private long[] _outer = new long[64];
    private int[] _open = new int[64];
    private int _openCount;

    /// <summary>All declarations of the document in the order of writing.</summary>
    public DeclarationRow[] Rows { get; private set; } = new DeclarationRow[64];

    public int Count { get; private set; }

    public int InScope => _openCount;

    public void Begin()
    {
        Count = 0;
        _openCount = 0;
        _scope = KnownScopes.Outermost;
        _scopes.Begin();
        _names.Begin();
        if (Rows.Length > 4_096)
        {
            Rows = new DeclarationRow[64];
        }
    }

    /// <summary>Adds a declaration to the scope.</summary>
    /// <param name="document">The whole document.</param>
    /// <param name="prefixOffset">Where the prefix begins.</param>
    /// <param name="prefixLength">Its bytes; 0 for the default namespace.</param>
    /// <param name="space">The number of the namespace.</param>
    public void Declare(ReadOnlySpan<byte> document, int prefixOffset, int prefixLength, int space)
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
            Array.Resize(ref _outer, _open.Length);
        }

        Rows[Count] = new DeclarationRow { PrefixOffset = prefixOffset, PrefixLength = prefixLength, Namespace = space };
        _outer[_openCount] = _scope;
        _open[_openCount++] = Count++;
        _scope = _scopes.After(_scope, document.Slice(prefixOffset, prefixLength), space);
    }

    /// <summary>Takes the last declarations out of scope.</summary>
    public void Close(int declarations)
    {
        if (declarations > 0)
        {
            _openCount -= declarations;
            _scope = _outer[_openCount];
        }
    }

    /// <summary>The number of an expanded name, or -1 when the prefix is not declared.</summary>
    /// <param name="document">The whole document.</param>
    /// <param name="name">The name with its prefix, which has been checked.</param>
    /// <param name="isAttribute">Whether a name without prefix is in no namespace whatever the default is.</param>
    public int Resolve(ReadOnlySpan<byte> document, ReadOnlySpan<byte> name, bool isAttribute)
    {
        int symbol = Find(document, name, isAttribute);
        if (symbol >= 0)
        {
            _names.Add(_scope, name, isAttribute, symbol);
        }

        return symbol;
    }

    /// <summary>The number of a name that was resolved before in this scope, or -1 when there is none, which says nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Recall(ReadOnlySpan<byte> name, bool isAttribute) => _names.Find(_scope, name, isAttribute);

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
}
