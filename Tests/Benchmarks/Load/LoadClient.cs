using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Benchmarks.Load;

/// <summary>
/// Sends one prepared request again and again over a number of connections, each waiting for its reply, and measures the time of each.
/// It speaks just enough HTTP/1.1 to cost little: on two cores the client takes from what it measures.
/// </summary>
internal sealed class LoadClient(Uri address, LoadRequest request, int connections)
{
    private long _number = Stopwatch.GetTimestamp() / 1_000 % 100_000_000_000; // microseconds: no two runs share numbers

    /// <summary>Sends for a while.</summary>
    /// <param name="seconds">How long, in seconds.</param>
    /// <param name="most">How many requests at most.</param>
    public async Task<LoadResult> RunAsync(double seconds, long most = long.MaxValue)
    {
        long begin = Stopwatch.GetTimestamp();
        long end = begin + (long)(seconds * Stopwatch.Frequency);
        long left = most;
        var runs = Enumerable.Range(0, connections).Select(_ => Task.Run(() => SendAsync(end, () => Interlocked.Decrement(ref left) >= 0)));
        (List<double> Milliseconds, int Errors)[] results = await Task.WhenAll(runs);
        return LoadResult.Of(
            [.. results.SelectMany(result => result.Milliseconds)], results.Sum(result => result.Errors), Stopwatch.GetElapsedTime(begin).TotalSeconds);
    }

    private async Task<(List<double> Milliseconds, int Errors)> SendAsync(long end, Func<bool> mayGo)
    {
        LoadRequest own = request.ForOneConnection();
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, address.Port);
        byte[] buffer = new byte[64 * 1024];
        var times = new List<double>(100_000);
        int errors = 0;
        while (Stopwatch.GetTimestamp() < end && mayGo())
        {
            long start = Stopwatch.GetTimestamp();
            ReadOnlyMemory<byte> rest = own.Numbered(Interlocked.Increment(ref _number));
            while (!rest.IsEmpty)
            {
                rest = rest[await socket.SendAsync(rest)..];
            }

            errors += await ReadReplyAsync(socket, buffer) == 200 ? 0 : 1;
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return (times, errors);
    }

    private static async Task<int> ReadReplyAsync(Socket socket, byte[] buffer)
    {
        int filled = 0;
        while (true)
        {
            int read = await socket.ReceiveAsync(buffer.AsMemory(filled));
            if (read == 0)
            {
                throw new IOException("the server closed the connection");
            }

            filled += read;
            if (IsWhole(buffer.AsSpan(0, filled), out int status))
            {
                return status;
            }
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> reply, out int status)
    {
        status = 0;
        int head = reply.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return false;
        }

        status = int.Parse(reply.Slice(9, 3), NumberStyles.None, CultureInfo.InvariantCulture);
        ReadOnlySpan<byte> headers = reply[..(head + 2)];
        int at = headers.IndexOf("Content-Length: "u8);
        if (at < 0)
        {
            return reply.EndsWith("0\r\n\r\n"u8);
        }

        ReadOnlySpan<byte> value = headers[(at + 16)..];
        return reply.Length >= head + 4 + int.Parse(value[..value.IndexOf((byte)'\r')], NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
