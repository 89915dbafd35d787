using System.Buffers.Binary;

namespace Schemas.Infoset.Names;

/// <summary>
/// Numbers for sets of namespace declarations in scope, the same number for the same set in every document: partners declare the same
/// prefixes message after message, so what a name meant in one message it means in the next.
/// </summary>
internal sealed class KnownScopes
{
    /// <summary>The scope without declarations.</summary>
    public const long Outermost = 0;

    private const int MostScopes = 256;

    private const int LongestPrefixBytes = 32;

    private readonly Utf8Index _steps = new();
    private readonly List<long> _scopes = [];
    private long _last = Outermost;

    /// <summary>Forgets what too many different documents have left. Numbers are never given twice.</summary>
    public void Begin()
    {
        if (_steps.Count >= MostScopes)
        {
            _steps.Clear();
            _scopes.Clear();
        }
    }

    /// <summary>The scope after one more declaration. Namespaces that only the document knows make a scope that does not come again.</summary>
    public long After(long scope, ReadOnlySpan<byte> prefix, int space)
    {
        if (space >= DocumentSymbols.FirstUnknown || prefix.Length > LongestPrefixBytes || _steps.Count >= MostScopes)
        {
            return ++_last;
        }

        Span<byte> step = stackalloc byte[sizeof(long) + sizeof(int) + LongestPrefixBytes];
        BinaryPrimitives.WriteInt64LittleEndian(step, scope);
        BinaryPrimitives.WriteInt32LittleEndian(step[sizeof(long)..], space);
        prefix.CopyTo(step[(sizeof(long) + sizeof(int))..]);
        return Number(step[..(sizeof(long) + sizeof(int) + prefix.Length)]);
    }

    private long Number(ReadOnlySpan<byte> step)
    {
        int known = _steps.Find(0, step);
        if (known < 0)
        {
            known = _steps.Add(0, step);
            _scopes.Add(++_last);
        }

        return _scopes[known];
    }
}
