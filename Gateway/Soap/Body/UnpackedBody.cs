using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Gateway.Soap.Body;

/// <summary>A gzip body unpacked into one pooled buffer, within a limit and a ratio.</summary>
/// <remarks>Source: RFC 1952; the limits: <see cref="EdgeLimits.UnpackedBodyBytes"/>, <see cref="EdgeLimits.GzipRatio"/>.</remarks>
internal sealed class UnpackedBody : IDisposable
{
    // A short message of blanks packs better than the ratio; below this size a bomb harms nobody.
    private const int RatioFloorBytes = 64 * 1024;

    private byte[] _buffer;
    private int _length;

    private UnpackedBody(int capacity) => _buffer = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>The unpacked bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, _length);

    /// <summary>Unpacks a whole body.</summary>
    /// <exception cref="EdgeRefusalException">Not gzip, or beyond a limit.</exception>
    public static UnpackedBody Unpack(ReadOnlyMemory<byte> packed, EdgeLimits limits)
    {
        long ratioBytes = Math.Max(RatioFloorBytes, (long)packed.Length * limits.GzipRatio);
        var body = new UnpackedBody((int)Math.Min(4L * packed.Length, limits.UnpackedBodyBytes) + 1);
        try
        {
            body.Fill(packed, (int)Math.Min(ratioBytes, limits.UnpackedBodyBytes) + 1);
            return body._length <= limits.UnpackedBodyBytes && body._length <= ratioBytes
                ? body
                : throw (ratioBytes < limits.UnpackedBodyBytes ? RatioTooGreat(limits) : TooLarge(limits));
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    /// <summary>Unpacks as much as can be had from the beginning of a body, at most that many bytes.</summary>
    public static UnpackedBody UnpackBeginning(ReadOnlyMemory<byte> packed, int count)
    {
        var body = new UnpackedBody(count);
        try
        {
            body.Fill(packed, count);
        }
        catch (EdgeRefusalException)
        {
            // The beginning breaks off somewhere; what came out before is what was asked for.
        }

        return body;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        byte[] buffer = Interlocked.Exchange(ref _buffer, []);
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Fill(ReadOnlyMemory<byte> packed, int upTo)
    {
        try
        {
            using var source = Stream(packed);
            using var gzip = new GZipStream(source, CompressionMode.Decompress);
            while (_length < upTo)
            {
                if (_length == _buffer.Length)
                {
                    Grow(upTo);
                }

                int read = gzip.Read(_buffer.AsSpan(_length, Math.Min(_buffer.Length, upTo) - _length));
                if (read == 0)
                {
                    return;
                }

                _length += read;
            }
        }
        catch (InvalidDataException)
        {
            throw new EdgeRefusalException(EdgeRefusal.GzipMalformed, "The body is labelled gzip and is not.");
        }
    }

    private static MemoryStream Stream(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false) // a segment that was got has its array
        : new MemoryStream(bytes.ToArray(), writable: false);

    private void Grow(int upTo)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(2L * _buffer.Length, upTo));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private static EdgeRefusalException TooLarge(EdgeLimits limits) => new(
        EdgeRefusal.UnpackedBodyTooLarge, $"The unpacked body is longer than {limits.UnpackedBodyBytes} bytes.");

    private static EdgeRefusalException RatioTooGreat(EdgeLimits limits) => new(
        EdgeRefusal.GzipRatioTooGreat, $"The body unpacks to more than {limits.GzipRatio} times its size.");
}
