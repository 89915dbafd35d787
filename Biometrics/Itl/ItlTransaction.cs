using System.Buffers;
using Biometrics.Itl.CharacterSets;
using Biometrics.Itl.Traditional;

namespace Biometrics.Itl;

/// <summary>One transaction of ANSI/NIST-ITL: Type-1, then the records it lists.</summary>
public sealed class ItlTransaction
{
    private const int ContentNumber = 3;

    private ItlTransaction(IReadOnlyList<ItlRecord> records) => Records = records;

    /// <summary>All records in file order; the first is Type-1.</summary>
    public IReadOnlyList<ItlRecord> Records { get; }

    /// <summary>The Type-1 record.</summary>
    public TaggedRecord Header => (TaggedRecord)Records[0];

    /// <summary>Type of transaction (TOT, 1.004), such as <c>FAUF</c> or <c>SRE</c>; empty where missing.</summary>
    public string Category => Header.Text(4);

    /// <summary>The sender's number of this transaction (TCN, 1.009); empty where missing.</summary>
    public string ControlNumber => Header.Text(9);

    /// <summary>The number of the transaction that is answered (TCR, 1.010); empty where missing.</summary>
    public string ControlReference => Header.Text(10);

    /// <summary>How the text of the records after Type-1 is written (DCS, 1.015).</summary>
    public CharacterSet CharacterSet => CharacterSetDirectory.Of(Header);

    /// <summary>The first descriptive text record (Type-2), or null.</summary>
    public TaggedRecord? Description => Records.OfType<TaggedRecord>().FirstOrDefault(record => record.Type == 2);

    /// <summary>The images of types 3 to 7, 10, 13 to 17, 19 and 20, in file order.</summary>
    /// <exception cref="ItlFormatException">While enumerating: an image record lacks its size or its data.</exception>
    public IEnumerable<ItlImage> Images => Records.Select(record => ItlImage.Of(record, Header)).OfType<ItlImage>();

    /// <summary>Reads a file. The records are slices of it: it must not change while they are used.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="limits">What it may hold; <see cref="ItlLimits.Default"/> where null.</param>
    /// <exception cref="ItlFormatException">The file is not well-formed or holds more than it may.</exception>
    public static ItlTransaction Read(ReadOnlyMemory<byte> file, ItlLimits? limits = null) =>
        new(new ItlTransactionReader(file, limits ?? ItlLimits.Default).Read());

    /// <summary>Reads a file from a stream into memory record by record.</summary>
    /// <param name="file">The file; it stays open.</param>
    /// <param name="limits">What it may hold; <see cref="ItlLimits.Default"/> where null.</param>
    /// <exception cref="ItlFormatException">The file is not well-formed or holds more than it may.</exception>
    public static ItlTransaction Read(Stream file, ItlLimits? limits = null)
    {
        var reader = new ItlRecordReader(file, limits);
        List<ItlRecord> records = [reader.Header];
        while (reader.Next() is ItlRecord record)
        {
            records.Add(record);
        }

        return new ItlTransaction(records);
    }

    /// <summary>Makes a transaction; field 1.003 is worked out from the records.</summary>
    /// <param name="headerFields">The fields of Type-1 by ascending number, without 1.001 and 1.003.</param>
    /// <param name="records">The records that follow, in file order.</param>
    public static ItlTransaction Create(IEnumerable<ItlField> headerFields, IReadOnlyList<ItlRecord> records)
    {
        List<ItlField> fields = [.. headerFields.Where(field => field.Number != ContentNumber)];
        fields.Insert(fields.TakeWhile(field => field.Number < ContentNumber).Count(), ItlContent.ToField(records.Select(record => new ItlContent(record.Type, record.Idc ?? 0))));
        return new ItlTransaction([TaggedRecord.Create(1, null, fields), .. records]);
    }

    internal static ItlTransaction Of(IReadOnlyList<ItlRecord> records) => new(records);

    /// <summary>Writes the file. What was read and not changed comes back byte for byte.</summary>
    /// <param name="destination">Where to.</param>
    public void Write(IBufferWriter<byte> destination)
    {
        foreach (ItlRecord record in Records)
        {
            record.Write(destination);
        }
    }

    /// <summary>Writes the file to a stream.</summary>
    /// <param name="destination">Where to; it stays open.</param>
    public void Write(Stream destination)
    {
        var writer = new ItlRecordWriter(destination, Header);
        foreach (ItlRecord record in Records.Skip(1))
        {
            writer.Write(record);
        }
    }

    /// <summary>The file as one array.</summary>
    public byte[] ToArray()
    {
        var file = new ArrayBufferWriter<byte>(Records.Sum(record => record.Length));
        Write(file);
        return file.WrittenSpan.ToArray();
    }
}
