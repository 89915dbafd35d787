using System.Buffers;

namespace Biometrics.Itl;

/// <summary>One record of a transaction: tagged fields, or binary with a fixed header. Its length is always right.</summary>
public abstract class ItlRecord
{
    /// <summary>The highest record type of the standard.</summary>
    internal const int LastType = 99;

    /// <summary>The first record type whose field 999 is binary data.</summary>
    internal const int FirstTypeWithDataField = 10;

    private protected ItlRecord(int type, int? idc, long offset)
    {
        Type = type;
        Idc = idc;
        Offset = offset;
    }

    /// <summary>The record type, from 1 to 99.</summary>
    public int Type { get; }

    /// <summary>The information designation character, which numbers what belongs together; null in Type-1 and where it is missing.</summary>
    public int? Idc { get; }

    /// <summary>Offset of the record in the file it was read from, in bytes; 0 in a record that was made.</summary>
    public long Offset { get; }

    /// <summary>Length of the record in the traditional encoding, with its separators, in bytes.</summary>
    public abstract int Length { get; }

    /// <summary>Writes the record in the traditional encoding.</summary>
    /// <param name="destination">Where to.</param>
    public abstract void Write(IBufferWriter<byte> destination);

    /// <summary>Whether records of that type have no tags (types 3 to 8).</summary>
    /// <param name="type">The record type.</param>
    public static bool IsBinaryType(int type) => type is >= 3 and <= 8;
}
