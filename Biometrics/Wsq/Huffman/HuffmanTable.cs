using Biometrics.Wsq.Bitstream;

namespace Biometrics.Wsq.Huffman;

/// <summary>A code as DHT tells it: how many codes of each length, and the symbols in the order of their codes.</summary>
/// <remarks>Source: WSQ specification 3.1, part 1, annex B and C; the codes are made as in ITU-T T.81, annex C.</remarks>
internal sealed class HuffmanTable
{
    /// <summary>Bits of the longest code.</summary>
    public const int MostBits = 16;

    private const int MostSymbols = 256;

    private HuffmanLookup? _lookup;

    /// <summary>Makes a table.</summary>
    /// <param name="counts">Codes of 1 to 16 bits.</param>
    /// <param name="symbols">The symbols, shortest code first.</param>
    public HuffmanTable(byte[] counts, byte[] symbols)
    {
        Counts = counts;
        Symbols = symbols;
    }

    /// <summary>Codes of each length from 1 to 16 bits.</summary>
    public byte[] Counts { get; }

    /// <summary>The symbols, shortest code first.</summary>
    public byte[] Symbols { get; }

    /// <summary>The table turned around for reading; made once.</summary>
    public HuffmanLookup Lookup => _lookup ??= new HuffmanLookup(this);

    /// <summary>Reads one table behind its number.</summary>
    /// <exception cref="WsqFormatException">It is cut off, or has more codes than fit into their lengths.</exception>
    public static HuffmanTable Read(ref SegmentContent content)
    {
        int offset = content.Offset;
        byte[] counts = content.Take(MostBits).ToArray();
        int symbols = counts.Sum(static count => count);
        int used = 0;
        for (int length = 1; length <= MostBits; length++)
        {
            used += counts[length - 1] << (MostBits - length);
        }

        return symbols > MostSymbols || used > 1 << MostBits
            ? throw new WsqFormatException(offset, "a Huffman table has more codes than fit")
            : new HuffmanTable(counts, content.Take(symbols).ToArray());
    }

    /// <summary>Writes DHT with this one table.</summary>
    /// <param name="number">The number of the table.</param>
    public SegmentWriter Write(int number) => new SegmentWriter().Byte(number).Bytes(Counts).Bytes(Symbols);
}
