using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Schemas.Infoset.Names;

/// <summary>
/// Remembers what names as written, prefix and all, mean in a scope. A name that is found here was checked and resolved before, be it in
/// another document: then one comparison is all that it costs.
/// </summary>
/// <remarks>
/// One place for each hash; the newer name drives out the older. Names that only a document has are good in that document alone.
/// Hot: called for every element and attribute, hence unchecked and inlined.
/// </remarks>
internal sealed class NameCache
{
    private const int Places = 1_024;

    /// <summary>Longer names, which no schema has, are resolved each time.</summary>
    private const int LongestBytes = 64;

    private const int AttributeMark = 1 << 16;

    private readonly Entry[] _entries = new Entry[Places];
    private readonly byte[] _names = new byte[Places * LongestBytes];
    private int _document;

    /// <summary>A new document begins: its own names have numbers of their own.</summary>
    public void Begin()
    {
        _document = unchecked(_document + 1);
        if (_document == 0)
        {
            Array.Clear(_entries);
            _document = 1;
        }
    }

    /// <summary>The number of the name, or -1 when it is not remembered.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(long scope, ReadOnlySpan<byte> name, bool isAttribute)
    {
        int place = PlaceOf(name, isAttribute);
        ref var entry = ref _entries[place];
        bool isSame = entry.Scope == scope
            && entry.Length == Mark(name.Length, isAttribute)
            && (entry.Document == _document || entry.Symbol < DocumentSymbols.FirstUnknown)
            && name.SequenceEqual(_names.AsSpan(unchecked(place * LongestBytes), name.Length));
        return isSame ? entry.Symbol : -1;
    }

    /// <summary>Remembers a name.</summary>
    public void Add(long scope, ReadOnlySpan<byte> name, bool isAttribute, int symbol)
    {
        if (name.Length > LongestBytes)
        {
            return;
        }

        int place = PlaceOf(name, isAttribute);
        name.CopyTo(_names.AsSpan(place * LongestBytes));
        _entries[place] = new Entry { Scope = scope, Length = Mark(name.Length, isAttribute), Symbol = symbol, Document = _document };
    }

    private static int Mark(int length, bool isAttribute) => isAttribute ? length | AttributeMark : length;

    /// <summary>Mixes the first eight bytes, the last eight and the length. Whoever makes names collide only has them resolved each time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PlaceOf(ReadOnlySpan<byte> name, bool isAttribute)
    {
        unchecked
        {
            ulong first;
            ulong last;
            if (name.Length >= sizeof(ulong))
            {
                first = MemoryMarshal.Read<ulong>(name);
                last = MemoryMarshal.Read<ulong>(name[^sizeof(ulong)..]);
            }
            else
            {
                first = Utf8Index.Short(name);
                last = 0;
            }

            ulong mixed = ((first * 0x9E3779B97F4A7C15UL) ^ (last + ((ulong)name.Length << 1) + (isAttribute ? 1UL : 0UL))) * 0xD6E8FEB86659FD93UL;
            return (int)(mixed >> 54);
        }
    }

    /// <summary>A name that was resolved. A length of 0 marks an empty place, because no name is empty.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct Entry
    {
        public long Scope;

        public int Length;

        public int Symbol;

        public int Document;
    }
}
