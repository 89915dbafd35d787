namespace Biometrics.Imaging.Png;

/// <summary>The IDAT chunks of a file as one stream.</summary>
internal sealed class PngData(ReadOnlyMemory<byte> file, IReadOnlyList<(int Offset, int Length)> parts) : Stream
{
    private int _part;

    private int _read;

    /// <summary>Offset in the file of the next byte to be read.</summary>
    public long FileOffset => _part < parts.Count ? parts[_part].Offset + _read : file.Length;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        while (_part < parts.Count && _read == parts[_part].Length)
        {
            _part++;
            _read = 0;
        }

        if (_part == parts.Count)
        {
            return 0;
        }

        int count = Math.Min(buffer.Length, parts[_part].Length - _read);
        file.Span.Slice(parts[_part].Offset + _read, count).CopyTo(buffer);
        _read += count;
        return count;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
