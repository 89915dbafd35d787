using System.Buffers.Binary;
using Biometrics.Itl.CharacterSets;

namespace Biometrics.Itl.Traditional;

/// <summary>Walks a file in memory as its field 1.003 lists the records.</summary>
internal sealed class ItlTransactionReader(ReadOnlyMemory<byte> file, ItlLimits limits)
{
    private int _offset;

    private int _fieldsLeft = limits.MaxFields;

    private CharacterSet _set = CharacterSet.Unspecified;

    /// <summary>All records, Type-1 first.</summary>
    /// <exception cref="ItlFormatException">The file is not well-formed.</exception>
    public IReadOnlyList<ItlRecord> Read()
    {
        TaggedRecord header = ReadTagged(1);
        _set = CharacterSetDirectory.Of(header);
        List<ItlRecord> records = [header];
        foreach (ItlContent announced in ItlContent.Read(header, limits))
        {
            records.Add(ItlRecord.IsBinaryType(announced.Type) ? ReadBinary(announced.Type) : ReadTagged(announced.Type));
        }

        return _offset == file.Length ? records : throw new ItlFormatException(_offset, "bytes follow the last record that field 1.003 lists");
    }

    private TaggedRecord ReadTagged(int type)
    {
        ReadOnlyMemory<byte> rest = file[_offset..];
        int length = TaggedRecordReader.LengthOf(rest.Span, type, _offset);
        if (length > rest.Length || rest.Span[length - 1] != ItlSeparator.File)
        {
            throw TaggedRecordReader.WrongLength(_offset);
        }

        TaggedRecord record = new TaggedRecordReader(rest[..length], _offset, type, _fieldsLeft, _set).Read();
        _offset += record.Length;
        _fieldsLeft -= record.Fields.Count;
        return record;
    }

    private BinaryRecord ReadBinary(int type)
    {
        ReadOnlyMemory<byte> rest = file[_offset..];
        if (rest.Length < BinaryRecord.CommonHeaderLength)
        {
            throw new ItlFormatException(_offset, "the file ends inside the header of a binary record");
        }

        uint length = BinaryPrimitives.ReadUInt32BigEndian(rest.Span);
        if (length > rest.Length || length < BinaryRecord.LeastLength(type))
        {
            throw new ItlFormatException(_offset, "the length of a binary record does not fit its header or the file");
        }

        var record = BinaryRecord.Read(type, _offset, rest[..(int)length]);
        _offset += record.Length;
        return record;
    }
}
