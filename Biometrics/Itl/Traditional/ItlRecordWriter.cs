namespace Biometrics.Itl.Traditional;

/// <summary>Writes a traditional file record by record to a stream. Field 1.003 of the header has to list what follows.</summary>
public sealed class ItlRecordWriter
{
    private readonly StreamBuffer _buffer;

    /// <summary>Writes Type-1.</summary>
    /// <param name="file">Where to. It stays open.</param>
    /// <param name="header">The Type-1 record.</param>
    public ItlRecordWriter(Stream file, TaggedRecord header)
    {
        _buffer = new StreamBuffer(file);
        Write(header);
    }

    /// <summary>Writes one record.</summary>
    /// <param name="record">The record.</param>
    public void Write(ItlRecord record)
    {
        record.Write(_buffer);
        _buffer.Flush();
    }
}
