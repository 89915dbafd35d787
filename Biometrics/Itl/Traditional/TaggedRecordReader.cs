using Biometrics.Itl.CharacterSets;

namespace Biometrics.Itl.Traditional;

/// <summary>Finds the fields of one tagged record, whose bytes have been cut out by its length.</summary>
internal sealed class TaggedRecordReader(ReadOnlyMemory<byte> record, long offset, int type, int maxFields, CharacterSet set)
{
    // Two digits, a dot, up to nine digits, a colon.
    private const int MaxTagLength = 13;

    private int[] _starts = new int[16];

    private int _count;

    private int _position;

    /// <summary>The record.</summary>
    /// <exception cref="ItlFormatException">It is not well-formed or has too many fields.</exception>
    public TaggedRecord Read()
    {
        ReadOnlySpan<byte> bytes = record.Span;
        while (_position < bytes.Length)
        {
            ReadField(bytes);
        }

        var fields = new ParsedFields(record, _starts, _count, type, offset, set);
        return new TaggedRecord(type, ReadIdc(fields), offset, fields, record.Length);
    }

    /// <summary>How long the record is that begins with these bytes; its first field says it.</summary>
    /// <param name="head">The beginning of the record, as much as there is.</param>
    /// <param name="type">The record type.</param>
    /// <param name="offset">Offset of the record in the file.</param>
    /// <exception cref="ItlFormatException">The record does not begin with its length.</exception>
    public static int LengthOf(ReadOnlySpan<byte> head, int type, long offset)
    {
        int valueStart = ReadTag(head, type, offset, out int number);
        ReadOnlySpan<byte> value = head[valueStart..];
        int digits = value.IndexOfAny(ItlSeparator.Group, ItlSeparator.File);
        if (number != 1 || digits < 0 || !ItlText.TryNumber(value[..digits], out int length))
        {
            throw new ItlFormatException(offset, "the record does not begin with its length");
        }

        return length > valueStart + digits ? length : throw WrongLength(offset);
    }

    /// <summary>What is said of a length that leads to no end of a record.</summary>
    public static ItlFormatException WrongLength(long offset) => new(offset, "the length of the record does not lead to a file separator");

    private void ReadField(ReadOnlySpan<byte> bytes)
    {
        if (_count == maxFields)
        {
            throw new ItlFormatException(offset + _position, "the file has more fields than are allowed");
        }

        int valueStart = _position + ReadTag(bytes[_position..], type, offset + _position, out int number);
        int valueEnd = ItlField.IsDataField(type, number) ? bytes.Length - 1 : FindFieldEnd(bytes, valueStart);
        if (_count == _starts.Length)
        {
            Array.Resize(ref _starts, _count * 2);
        }

        _starts[_count++] = _position;
        _position = valueEnd + 1;
    }

    private int FindFieldEnd(ReadOnlySpan<byte> bytes, int valueStart)
    {
        int end = valueStart;
        while (true)
        {
            int length = bytes[end..].IndexOfAny(ItlSeparator.Group, ItlSeparator.File);
            end += Math.Max(length, 0);
            bool isLast = end == bytes.Length - 1;
            if (length >= 0 && isLast == (bytes[end] == ItlSeparator.File) && (isLast || !set.IsWide || IsTag(bytes[(end + 1)..])))
            {
                return end;
            }

            if (length < 0 || !set.IsWide)
            {
                throw new ItlFormatException(offset + _position, "the field does not end as its place in the record asks");
            }

            end++; // half of a wide character
        }
    }

    private static int ReadTag(ReadOnlySpan<byte> head, int type, long offset, out int number) =>
        TryTag(head, type, out number) is int length and > 0 ? length : throw new ItlFormatException(offset, "there is no tag of the record's type");

    private bool IsTag(ReadOnlySpan<byte> head) => TryTag(head, type, out _) > 0;

    private static int TryTag(ReadOnlySpan<byte> head, int type, out int number)
    {
        head = head[..Math.Min(head.Length, MaxTagLength)];
        int colon = head.IndexOf((byte)':');
        int dot = head.IndexOf((byte)'.');
        number = 0;
        return dot > 0 && colon > dot
            && ItlText.TryNumber(head[..dot], out int writtenType) && writtenType == type
            && ItlText.TryNumber(head[(dot + 1)..colon], out number) && number > 0
            ? colon + 1
            : 0;
    }

    private int? ReadIdc(ParsedFields fields) =>
        type != 1 && fields.Find(2) is ItlField field && ItlText.TryNumber(field.Value.Span, out int idc) ? idc : null;
}
