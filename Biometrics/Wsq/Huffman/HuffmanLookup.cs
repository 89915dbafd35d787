namespace Biometrics.Wsq.Huffman;

/// <summary>
/// Finds symbols by the next twelve bits. An entry holds a run of zeros and the index behind it together where both codes fit into the twelve bits.
/// </summary>
internal sealed class HuffmanLookup
{
    /// <summary>Bits that are looked up at once.</summary>
    public const int Bits = 12;

    /// <summary>In an entry: how many bits it takes; 0 where the slow way has to find the symbol.</summary>
    public const uint LengthMask = 31;

    /// <summary>In an entry: set when an index follows the run.</summary>
    public const uint HasValue = 32;

    /// <summary>In an entry: how far the run, 0 to 100, is shifted.</summary>
    public const int RunShift = 8;

    /// <summary>In an entry: how far the index, counted from symbol 107, is shifted.</summary>
    public const int ValueShift = 16;

    private readonly uint[] _entries = new uint[1 << Bits];

    // For each length: the first code, and the place of its symbol.
    private readonly int[] _firstCode = new int[HuffmanTable.MostBits + 1];

    private readonly int[] _firstPlace = new int[HuffmanTable.MostBits + 1];

    private readonly HuffmanTable _table;

    /// <summary>Builds the table of a code.</summary>
    public HuffmanLookup(HuffmanTable table)
    {
        _table = table;
        FillCodes();
        uint[] single = new uint[1 << Bits];
        FillSingle(single);
        for (int index = 0; index < single.Length; index++)
        {
            _entries[index] = WithValue(single, index);
        }
    }

    /// <summary>Entries by the next bits.</summary>
    public ReadOnlySpan<uint> Entries => _entries;

    /// <summary>Finds the next symbol bit by bit.</summary>
    /// <param name="bits">The next bits, left-aligned.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="length">Bits of the symbol's code.</param>
    /// <returns>The symbol; -1 where no code fits the bits.</returns>
    public int Find(ulong bits, int count, out int length)
    {
        for (length = 1; length <= Math.Min(HuffmanTable.MostBits, count); length++)
        {
            int place = (int)(bits >> (64 - length)) - _firstCode[length];
            if (place >= 0 && place < _table.Counts[length - 1])
            {
                return _table.Symbols[_firstPlace[length] + place];
            }
        }

        return -1;
    }

    private void FillCodes()
    {
        int code = 0;
        int place = 0;
        for (int length = 1; length <= HuffmanTable.MostBits; length++)
        {
            _firstCode[length] = code;
            _firstPlace[length] = place;
            code = (code + _table.Counts[length - 1]) << 1;
            place += _table.Counts[length - 1];
        }
    }

    // One symbol an entry; numbers that follow a symbol are left to the slow way.
    private void FillSingle(uint[] single)
    {
        for (int length = 1; length <= Bits; length++)
        {
            for (int place = 0; place < _table.Counts[length - 1]; place++)
            {
                int symbol = _table.Symbols[_firstPlace[length] + place];
                uint entry = Entry(symbol, length);
                int first = (_firstCode[length] + place) << (Bits - length);
                single.AsSpan(first, 1 << (Bits - length)).Fill(entry);
            }
        }
    }

    private static uint Entry(int symbol, int length) => symbol switch
    {
        >= 1 and <= CoefficientSymbol.LongestShortRun => (uint)length | ((uint)symbol << RunShift),
        >= CoefficientSymbol.FirstValue and <= CoefficientSymbol.LastValue =>
            (uint)length | HasValue | ((uint)(symbol - CoefficientSymbol.FirstValue) << ValueShift),
        _ => 0,
    };

    private static uint WithValue(uint[] single, int index)
    {
        uint entry = single[index];
        int length = (int)(entry & LengthMask);
        if (length == 0 || (entry & HasValue) != 0)
        {
            return entry;
        }

        uint next = single[(index << length) & ((1 << Bits) - 1)];
        int both = length + (int)(next & LengthMask);
        return (next & HasValue) == 0 || both > Bits ? entry : (next & ~LengthMask) | (entry & ~LengthMask) | (uint)both;
    }
}
