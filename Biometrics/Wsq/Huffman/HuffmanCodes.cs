namespace Biometrics.Wsq.Huffman;

/// <summary>The code of every symbol, for writing.</summary>
internal sealed class HuffmanCodes
{
    /// <summary>Makes the codes of a table.</summary>
    public HuffmanCodes(HuffmanTable table)
    {
        int place = 0;
        uint code = 0;
        for (int length = 1; length <= HuffmanTable.MostBits; length++)
        {
            for (int index = 0; index < table.Counts[length - 1]; index++)
            {
                byte symbol = table.Symbols[place++];
                Codes[symbol] = code++;
                Lengths[symbol] = length;
            }

            code <<= 1;
        }
    }

    /// <summary>The code of each symbol, right-aligned.</summary>
    public uint[] Codes { get; } = new uint[CoefficientSymbol.Count];

    /// <summary>Bits of each symbol's code.</summary>
    public int[] Lengths { get; } = new int[CoefficientSymbol.Count];
}
