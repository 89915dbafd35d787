using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Benchmarks.Edge;

/// <summary>Sends one request again and again over some connections; just enough HTTP to cost little beside the server.</summary>
internal static class EdgeLoad
{
    /// <summary>Sends for a while.</summary>
    /// <returns>How many were answered with 200.</returns>
    /// <exception cref="InvalidOperationException">Something else was answered.</exception>
    public static async Task<int> RunAsync(int port, byte[] request, int connections, TimeSpan duration)
    {
        long end = Stopwatch.GetTimestamp() + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        int[] counts = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => SendAsync(port, request, end))));
        return counts.Sum();
    }

    private static async Task<int> SendAsync(int port, byte[] request, long end)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        byte[] buffer = new byte[16 * 1024];
        int count = 0;
        while (Stopwatch.GetTimestamp() < end)
        {
            for (int sent = 0; sent < request.Length;)
            {
                sent += await socket.SendAsync(request.AsMemory(sent));
            }

            await ReadReplyAsync(socket, buffer);
            count++;
        }

        return count;
    }

    private static async Task ReadReplyAsync(Socket socket, byte[] buffer)
    {
        int length = 0;
        int whole = int.MaxValue;
        while (length < whole)
        {
            int read = await socket.ReceiveAsync(buffer.AsMemory(length));
            if (read == 0)
            {
                throw new InvalidOperationException("The server closed the connection.");
            }

            length += read;
            whole = whole == int.MaxValue ? WholeLength(buffer.AsSpan(0, length)) : whole;
        }

        if (!buffer.AsSpan().StartsWith("HTTP/1.1 200"u8))
        {
            throw new InvalidOperationException(Encoding.UTF8.GetString(buffer, 0, length));
        }
    }

    private static int WholeLength(ReadOnlySpan<byte> reply)
    {
        int end = reply.IndexOf("\r\n\r\n"u8);
        int at = end < 0 ? -1 : reply[..end].IndexOf("Content-Length: "u8);
        return at >= 0 && System.Buffers.Text.Utf8Parser.TryParse(reply[(at + 16)..], out int length, out _) ? end + 4 + length : int.MaxValue;
    }
}
