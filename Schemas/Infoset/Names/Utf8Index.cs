using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Schemas.Infoset.Names;

/// <summary>Numbers for byte strings within a scope, given in the order of adding from 0.</summary>
/// <remarks>Open addressing at most half full; the hash begins with a number drawn at start, so that names cannot be chosen to collide.</remarks>
internal sealed class Utf8Index
{
    private static readonly ulong Seed = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)) | 1;

    private readonly List<byte[]> _keys = [];
    private readonly List<int> _scopes = [];
    private int[] _buckets = Empty(64);

    public int Count => _keys.Count;

    /// <summary>Words of eight bytes, the last of which may overlap the one before; the length keeps apart what would look alike.</summary>
    public static ulong Hash(ReadOnlySpan<byte> text)
    {
        unchecked
        {
            ulong hash = Seed + (ulong)text.Length;
            if (text.Length < sizeof(ulong))
            {
                return Mix(hash ^ Short(text));
            }

            var last = text[^sizeof(ulong)..];
            for (; text.Length > sizeof(ulong); text = text[sizeof(ulong)..])
            {
                hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text));
            }

            return Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(last));
        }
    }

    /// <summary>At most seven bytes as a number; texts of one length are told apart by it.</summary>
    public static ulong Short(ReadOnlySpan<byte> text)
    {
        unchecked
        {
            return text.Length switch
            {
                >= sizeof(uint) => BinaryPrimitives.ReadUInt32LittleEndian(text)
                    | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(text[^sizeof(uint)..]) << 32),
                > 0 => text[0] | ((ulong)text[text.Length >> 1] << 8) | ((ulong)text[^1] << 16),
                _ => 0,
            };
        }
    }

    public int Find(int scope, ReadOnlySpan<byte> key)
    {
        int mask = _buckets.Length - 1;
        for (int slot = Slot(scope, key) & mask; _buckets[slot] >= 0; slot = (slot + 1) & mask)
        {
            int number = _buckets[slot];
            if (_scopes[number] == scope && key.SequenceEqual(_keys[number]))
            {
                return number;
            }
        }

        return -1;
    }

    public int Add(int scope, ReadOnlySpan<byte> key)
    {
        _keys.Add(key.ToArray());
        _scopes.Add(scope);
        if (_keys.Count * 2 > _buckets.Length)
        {
            Rebuild(_buckets.Length * 2);
        }
        else
        {
            Place(_keys.Count - 1);
        }

        return _keys.Count - 1;
    }

    public Utf8Index Copy()
    {
        var copy = new Utf8Index();
        copy._keys.AddRange(_keys);
        copy._scopes.AddRange(_scopes);
        copy.Rebuild(_buckets.Length);
        return copy;
    }

    public void Clear()
    {
        if (_keys.Count > 0)
        {
            _keys.Clear();
            _scopes.Clear();
            _buckets.AsSpan().Fill(-1);
        }
    }

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value *= 0x9E3779B97F4A7C15UL;
            return value ^ (value >> 29);
        }
    }

    private static int Slot(int scope, ReadOnlySpan<byte> key)
    {
        unchecked
        {
            return (int)(Mix(Hash(key) + (ulong)scope) >> 33);
        }
    }

    private static int[] Empty(int length)
    {
        int[] buckets = new int[length];
        buckets.AsSpan().Fill(-1);
        return buckets;
    }

    private void Rebuild(int length)
    {
        _buckets = Empty(length);
        for (int number = 0; number < _keys.Count; number++)
        {
            Place(number);
        }
    }

    private void Place(int number)
    {
        int mask = _buckets.Length - 1;
        int slot = Slot(_scopes[number], _keys[number]) & mask;
        while (_buckets[slot] >= 0)
        {
            slot = (slot + 1) & mask;
        }

        _buckets[slot] = number;
    }
}
