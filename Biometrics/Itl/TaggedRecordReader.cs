namespace Biometrics.Itl;

/// <summary>Reads one tagged record that begins at an offset of a file.</summary>
internal sealed class TaggedRecordReader
{
    // Two digits, a dot, up to nine digits, a colon.
    private const int MaxTagLength = 13;

    private readonly ReadOnlyMemory<byte> _file;

    private readonly int _start;

    private readonly int _type;

    private readonly int _maxFields;

    private readonly List<ItlField> _fields = [];

    private int _offset;

    private int _end;

    public TaggedRecordReader(ReadOnlyMemory<byte> file, int start, int type, int maxFields)
    {
        _file = file;
        _start = start;
        _type = type;
        _maxFields = maxFields;
        _offset = start;
        _end = file.Length;
    }

    /// <summary>The record.</summary>
    /// <exception cref="ItlFormatException">It is not well-formed, ends after the file, or has too many fields.</exception>
    public TaggedRecord Read()
    {
        _end = _start + ReadLength();
        while (_offset < _end)
        {
            ReadField();
        }

        return new TaggedRecord(_type, ReadIdc(), _start, _fields);
    }

    // The length stands in the first field, and that field ends before the record does.
    private int ReadLength()
    {
        (int number, int valueStart) = ReadTag();
        ReadOnlySpan<byte> value = _file.Span[valueStart..];
        int digits = value.IndexOfAny(ItlSeparator.Group, ItlSeparator.File);
        if (number != 1 || digits < 0 || !ItlText.TryNumber(value[..digits], out int length))
        {
            throw new ItlFormatException(_offset, "the record does not begin with its length");
        }

        bool fits = length > valueStart - _start + digits && length <= _file.Length - _start;
        return fits && _file.Span[_start + length - 1] == ItlSeparator.File
            ? length
            : throw new ItlFormatException(_offset, "the length of the record does not lead to a file separator");
    }

    private void ReadField()
    {
        if (_fields.Count == _maxFields)
        {
            throw new ItlFormatException(_offset, "the file has more fields than are allowed");
        }

        (int number, int valueStart) = ReadTag();
        int valueEnd = ItlField.IsDataField(_type, number) ? _end - 1 : FindFieldEnd(valueStart);
        _fields.Add(new ItlField(_type, number, _file[_offset..valueStart], _file[valueStart..valueEnd], _offset));
        _offset = valueEnd + 1;
    }

    private int FindFieldEnd(int valueStart)
    {
        int length = _file.Span[valueStart.._end].IndexOfAny(ItlSeparator.Group, ItlSeparator.File);
        int end = valueStart + length;
        bool isLast = end == _end - 1;
        return length >= 0 && isLast == (_file.Span[end] == ItlSeparator.File)
            ? end
            : throw new ItlFormatException(_offset, "the field does not end as its place in the record asks");
    }

    private (int Number, int ValueStart) ReadTag()
    {
        ReadOnlySpan<byte> head = _file.Span[_offset.._end];
        head = head[..Math.Min(head.Length, MaxTagLength)];
        int colon = head.IndexOf((byte)':');
        int dot = head.IndexOf((byte)'.');
        if (dot > 0 && colon > dot
            && ItlText.TryNumber(head[..dot], out int writtenType) && writtenType == _type
            && ItlText.TryNumber(head[(dot + 1)..colon], out int number) && number > 0)
        {
            return (number, _offset + colon + 1);
        }

        throw new ItlFormatException(_offset, "there is no tag of the record's type");
    }

    private int? ReadIdc()
    {
        ItlField? field = _type == 1 ? null : _fields.Find(candidate => candidate.Number == 2);
        return field is not null && ItlText.TryNumber(field.Value.Span, out int idc) ? idc : null;
    }
}
