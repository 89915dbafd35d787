namespace Benchmarks.Itl;

/// <summary>A stream that looks at the size of the heap while it is written to.</summary>
internal sealed class HeapWatch(Stream inner) : Stream
{
    private const long Step = 256 * 1024;

    private long _next;

    /// <summary>The largest heap seen, garbage included, in bytes.</summary>
    public long Most { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => throw new NotSupportedException();
    }

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count)
    {
        inner.Write(buffer, offset, count);
        if (inner.Position >= _next)
        {
            _next = inner.Position + Step;
            Most = Math.Max(Most, GC.GetTotalMemory(forceFullCollection: false));
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
