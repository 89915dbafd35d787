using System.Buffers.Binary;
using Biometrics.Itl.CharacterSets;

namespace Biometrics.Itl.Traditional;

/// <summary>
/// Reads a traditional file record by record from a stream, and holds one record at a time: a file of many images takes as much memory as
/// its largest image. Use <see cref="ItlTransaction.Read(ReadOnlyMemory{byte}, ItlLimits)"/> for a file that is in memory anyway.
/// </summary>
public sealed class ItlRecordReader
{
    // What a record's first field may take: two digits, a dot, nine digits, a colon, ten digits of length, a separator.
    private const int HeadLength = 32;

    private const int ChunkBytes = 256 * 1024;

    private readonly Stream _file;

    private readonly ItlLimits _limits;

    private readonly Queue<ItlContent> _announced;

    private readonly CharacterSet _set;

    private readonly RecordBuffer _buffer;

    private long _offset;

    private int _fieldsLeft;

    /// <summary>Reads Type-1.</summary>
    /// <param name="file">The file, from its first byte on. It stays open.</param>
    /// <param name="limits">What it may hold; <see cref="ItlLimits.Default"/> where null.</param>
    /// <param name="keepsRecords">Whether a record stays good after the next one is read; where not, one buffer serves them all.</param>
    /// <exception cref="ItlFormatException">The file does not begin with a Type-1 record that lists its records.</exception>
    public ItlRecordReader(Stream file, ItlLimits? limits = null, bool keepsRecords = true)
    {
        ArgumentNullException.ThrowIfNull(file);
        _file = file;
        _limits = limits ?? ItlLimits.Default;
        _fieldsLeft = _limits.MaxFields;
        _set = CharacterSet.Unspecified;
        _buffer = new RecordBuffer(isShared: false); // the header stays
        Header = ReadTagged(1);
        _announced = new Queue<ItlContent>(ItlContent.Read(Header, _limits));
        _set = CharacterSetDirectory.Of(Header);
        _buffer = new RecordBuffer(isShared: !keepsRecords);
    }

    /// <summary>The Type-1 record.</summary>
    public TaggedRecord Header { get; }

    /// <summary>The next record in file order after Type-1; null after the last one.</summary>
    /// <exception cref="ItlFormatException">The record is not well-formed, or bytes follow the last one.</exception>
    public ItlRecord? Next()
    {
        if (!_announced.TryDequeue(out ItlContent announced))
        {
            return _file.ReadByte() < 0 ? null : throw new ItlFormatException(_offset, "bytes follow the last record that field 1.003 lists");
        }

        return ItlRecord.IsBinaryType(announced.Type) ? ReadBinary(announced.Type) : ReadTagged(announced.Type);
    }

    private TaggedRecord ReadTagged(int type)
    {
        byte[] head = new byte[HeadLength];
        int got = ReadHead(head);
        int length = TaggedRecordReader.LengthOf(head.AsSpan(0, got), type, _offset);
        ReadOnlyMemory<byte> bytes = ReadRest(head.AsSpan(0, got), length) ?? throw TaggedRecordReader.WrongLength(_offset);
        if (bytes.Span[^1] != ItlSeparator.File)
        {
            throw TaggedRecordReader.WrongLength(_offset);
        }

        TaggedRecord record = new TaggedRecordReader(bytes, _offset, type, _fieldsLeft, _set).Read();
        _fieldsLeft -= record.Fields.Count;
        _offset += length;
        return record;
    }

    private BinaryRecord ReadBinary(int type)
    {
        byte[] head = new byte[BinaryRecord.CommonHeaderLength];
        if (_file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length)
        {
            throw new ItlFormatException(_offset, "the file ends inside the header of a binary record");
        }

        uint length = BinaryPrimitives.ReadUInt32BigEndian(head);
        ReadOnlyMemory<byte>? bytes = length < BinaryRecord.LeastLength(type) ? null : ReadRest(head, length);
        var record = BinaryRecord.Read(
            type, _offset, bytes ?? throw new ItlFormatException(_offset, "the length of a binary record does not fit its header or the file"));
        _offset += length;
        return record;
    }

    // Byte by byte, because nothing after the record may be taken from the stream.
    private int ReadHead(byte[] head)
    {
        int got = 0;
        while (got < head.Length && _file.ReadByte() is int next and >= 0)
        {
            head[got++] = (byte)next;
            if (next is ItlSeparator.Group or ItlSeparator.File)
            {
                break;
            }
        }

        return got;
    }

    private ReadOnlyMemory<byte>? ReadRest(ReadOnlySpan<byte> head, long length)
    {
        if (length > _limits.MaxRecordBytes)
        {
            throw new ItlFormatException(_offset, "the record is longer than is allowed");
        }

        bool isTooLong = _file.CanSeek && length - head.Length > _file.Length - _file.Position;
        return isTooLong ? null : ReadRest(head, (int)length);
    }

    // Where the end of the stream is not known it grows with what arrives, so a length that lies costs no more than the file has.
    private ReadOnlyMemory<byte>? ReadRest(ReadOnlySpan<byte> head, int length)
    {
        byte[] record = _buffer.Open(_file.CanSeek ? length : Math.Min(length, Math.Max(head.Length, ChunkBytes)));
        head.CopyTo(record);
        int got = head.Length;
        while (got < length)
        {
            if (got == record.Length)
            {
                record = _buffer.Grow(length);
            }

            int more = _file.Read(record, got, Math.Min(record.Length, length) - got);
            if (more == 0)
            {
                return null;
            }

            got += more;
        }

        return record.AsMemory(0, length);
    }
}
