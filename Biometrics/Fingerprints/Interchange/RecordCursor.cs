using System.Buffers.Binary;

namespace Biometrics.Fingerprints.Interchange;

/// <summary>Reads a record of big-endian numbers from front to back.</summary>
internal ref struct RecordCursor(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>The next byte, from 0.</summary>
    public int Offset { get; private set; }

    /// <summary>Bytes that are left.</summary>
    public readonly int Left => _bytes.Length - Offset;

    public byte Byte() => Take(1)[0];

    public int Short() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));

    public long Long() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    public void Skip(long count) => Take(count);

    private ReadOnlySpan<byte> Take(long count)
    {
        if (count > Left)
        {
            throw new TemplateFormatException(_bytes.Length, "The minutiae record ends too early");
        }

        var taken = _bytes.Slice(Offset, (int)count);
        Offset += (int)count;
        return taken;
    }
}
