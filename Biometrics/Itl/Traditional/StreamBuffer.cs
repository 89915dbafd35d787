using System.Buffers;

namespace Biometrics.Itl.Traditional;

/// <summary>Lets records, which write into buffers, write to a stream through one small buffer.</summary>
internal sealed class StreamBuffer(Stream destination) : IBufferWriter<byte>
{
    private const int Size = 64 * 1024;

    private byte[] _buffer = new byte[Size];

    private int _used;

    public void Advance(int count) => _used += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_buffer.Length - _used < Math.Max(sizeHint, 1))
        {
            Flush();
            if (_buffer.Length < sizeHint)
            {
                _buffer = new byte[sizeHint];
            }
        }

        return _buffer.AsMemory(_used);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Flush()
    {
        destination.Write(_buffer, 0, _used);
        _used = 0;
    }
}
