using System.Globalization;
using System.Text;

namespace Benchmarks.Load;

/// <summary>A prepared HTTP request in which a number of fixed width is different each time it is sent.</summary>
internal sealed class LoadRequest
{
    /// <summary>Stands in a body where the number goes; as many characters as the number has digits.</summary>
    public const string NumberMark = "@@@@@@@@@@@@";

    private readonly byte[] _bytes;
    private readonly int[] _marks;

    private LoadRequest(byte[] bytes, int[] marks)
    {
        _bytes = bytes;
        _marks = marks;
    }

    /// <summary>The length of the whole request in bytes.</summary>
    public int Length => _bytes.Length;

    /// <summary>Prepares a POST.</summary>
    /// <param name="address">Where it goes.</param>
    /// <param name="headers">Header lines beside Host and Content-Length, each ending in CRLF.</param>
    /// <param name="body">The body, with marks.</param>
    public static LoadRequest Post(Uri address, string headers, ReadOnlySpan<byte> body)
    {
        string head = string.Create(
            CultureInfo.InvariantCulture,
            $"POST {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Length: {body.Length}\r\n{headers}\r\n");
        byte[] bytes = [.. Encoding.ASCII.GetBytes(head), .. body];
        return new LoadRequest(bytes, FindMarks(bytes));
    }

    /// <summary>A copy of its own for one connection.</summary>
    public LoadRequest ForOneConnection() => new([.. _bytes], _marks);

    /// <summary>The bytes with the number written into every mark.</summary>
    /// <param name="number">The number, at most twelve digits.</param>
    public ReadOnlyMemory<byte> Numbered(long number)
    {
        foreach (int mark in _marks)
        {
            long rest = number;
            for (int place = NumberMark.Length - 1; place >= 0; place--)
            {
                _bytes[mark + place] = (byte)('0' + (rest % 10));
                rest /= 10;
            }
        }

        return _bytes;
    }

    private static int[] FindMarks(ReadOnlySpan<byte> bytes)
    {
        byte[] mark = Encoding.ASCII.GetBytes(NumberMark);
        var found = new List<int>();
        for (int at = 0; bytes[at..].IndexOf(mark) is var next and >= 0; at += next + mark.Length)
        {
            found.Add(at + next);
        }

        return [.. found];
    }
}
