using System.Buffers;
using System.IO.Pipelines;

namespace Gateway.Soap.Body;

/// <summary>
/// The body of one request, read into one pooled buffer. Reading can stop early, to look at the beginning before the rest is paid for.
/// </summary>
/// <remarks>
/// The deadline moves with the bytes that came: grace + bytes / rate after the first read. Kestrel's own minimum rate is an average
/// over what was sent in one burst, so a caller who sends 8 KB and falls silent would be waited for.
/// </remarks>
internal sealed class PooledBody : IDisposable
{
    private const int SmallestBuffer = 4 * 1024;

    private readonly PipeReader _reader;
    private readonly EdgeLimits _limits;
    private readonly TimeProvider _time;
    private readonly long _startedAt;
    private readonly int _announced;
    private CancellationTokenSource? _deadline;
    private byte[] _buffer;
    private int _length;
    private bool _hasEnded;

    private PooledBody(HttpRequest request, EdgeLimits limits, TimeProvider time, int firstBytes)
    {
        _reader = request.BodyReader;
        _announced = (int)(request.ContentLength ?? 0);
        _limits = limits;
        _time = time;
        _startedAt = time.GetTimestamp();
        _buffer = ArrayPool<byte>.Shared.Rent(Math.Max(SmallestBuffer, Math.Min(_announced, firstBytes)));
    }

    /// <summary>What has been read so far.</summary>
    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, _length);

    /// <summary>Begins to read; checks the announced length before anything is read or rented.</summary>
    /// <param name="request">The request.</param>
    /// <param name="limits">The length and the speed allowed.</param>
    /// <param name="time">The clock.</param>
    /// <param name="firstBytes">The most that is rented at once, whatever length is announced.</param>
    /// <exception cref="EdgeRefusalException">The announced length is beyond the limit, or 0.</exception>
    public static PooledBody Begin(HttpRequest request, EdgeLimits limits, TimeProvider time, int firstBytes) =>
        request.ContentLength switch
        {
            0 => throw new EdgeRefusalException(EdgeRefusal.BodyEmpty, "The body is empty."),
            { } length when length > limits.BodyBytes => throw TooLarge(limits),
            _ => new PooledBody(request, limits, time, firstBytes),
        };

    /// <summary>Reads until that many bytes are there, or the body ends.</summary>
    /// <param name="count">The bytes wanted; <see cref="int.MaxValue"/> for all.</param>
    /// <exception cref="EdgeRefusalException">Too long, too slow, or broken off.</exception>
    public async ValueTask ReadAsync(int count)
    {
        try
        {
            while (!_hasEnded && _length < count)
            {
                Take(_reader.TryRead(out var ready) ? ready : await WaitAsync());
            }
        }
        catch (OperationCanceledException) when (_deadline is { IsCancellationRequested: true })
        {
            throw new EdgeRefusalException(EdgeRefusal.BodyTooSlow, "The body came too slowly.");
        }
        catch (BadHttpRequestException exception)
        {
            throw exception.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? TooLarge(_limits)
                : new EdgeRefusalException(EdgeRefusal.BodyIncomplete, "The body ended early or its framing is broken.");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _deadline?.Dispose();
        byte[] buffer = Interlocked.Exchange(ref _buffer, []);
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // A body that came with its head is never waited for, and needs no clock.
    private ValueTask<ReadResult> WaitAsync()
    {
        _deadline ??= new CancellationTokenSource(Timeout.InfiniteTimeSpan, _time);
        var pending = _reader.ReadAsync(_deadline.Token);
        if (!pending.IsCompleted)
        {
            _deadline.CancelAfter(TimeLeft());
        }

        return pending;
    }

    private TimeSpan TimeLeft()
    {
        var allowed = TimeSpan.FromSeconds(_limits.BodyGraceSeconds + ((double)_length / _limits.BodyBytesPerSecond));
        var left = allowed - _time.GetElapsedTime(_startedAt);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private void Take(in ReadResult result)
    {
        var read = result.Buffer;
        if (read.Length > _limits.BodyBytes - _length)
        {
            _reader.AdvanceTo(read.Start);
            throw TooLarge(_limits);
        }

        MakeRoom((int)read.Length);
        read.CopyTo(_buffer.AsSpan(_length));
        _length += (int)read.Length;
        _reader.AdvanceTo(read.End);
        _hasEnded = result.IsCompleted;
    }

    private void MakeRoom(int count)
    {
        if (_buffer.Length - _length >= count)
        {
            return;
        }

        int wanted = Math.Max(_announced, (int)Math.Min(2L * _buffer.Length, _limits.BodyBytes));
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_length + count, wanted));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private static EdgeRefusalException TooLarge(EdgeLimits limits) =>
        new(EdgeRefusal.BodyTooLarge, $"The body is longer than {limits.BodyBytes} bytes.");
}
