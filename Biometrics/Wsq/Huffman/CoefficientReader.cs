using Biometrics.Wsq.Bitstream;
using Biometrics.Wsq.Wavelet;

namespace Biometrics.Wsq.Huffman;

/// <summary>Decodes a block: symbols become coefficients in their places at once; zeros are only counted, since the planes are clear.</summary>
internal ref struct CoefficientReader
{
    private readonly HuffmanLookup _lookup;

    private EntropyReader _reader;

    private readonly BlockWalk _walk;

    // Places of the block that are decided: read or skipped.
    private int _done;

    /// <summary>Begins a block.</summary>
    /// <param name="reader">Behind SOB.</param>
    /// <param name="table">The code.</param>
    /// <param name="walk">The places of the block.</param>
    public CoefficientReader(EntropyReader reader, HuffmanTable table, BlockWalk walk)
    {
        _reader = reader;
        _lookup = table.Lookup;
        _walk = walk;
    }

    /// <summary>Decodes the block.</summary>
    /// <param name="planes">Where the coefficients go.</param>
    /// <returns>Offset of the marker behind the data.</returns>
    /// <exception cref="WsqFormatException">The data end early, hold an unknown code, or go beyond the block.</exception>
    public int Run(CoefficientPlanes planes)
    {
        ReadOnlySpan<uint> entries = _lookup.Entries;
        while (_done < _walk.Count)
        {
            _reader.Fill();
            uint entry = entries[(int)(_reader.Bits >> (64 - HuffmanLookup.Bits))];
            int length = (int)(entry & HuffmanLookup.LengthMask);
            if (length == 0 || length > _reader.Count)
            {
                ReadSlowly(planes);
                continue;
            }

            _reader.Drop(length);
            _done = unchecked(_done + (int)((entry >> HuffmanLookup.RunShift) & 255));
            if ((entry & HuffmanLookup.HasValue) != 0)
            {
                Put(planes, (int)(entry >> HuffmanLookup.ValueShift));
            }
        }

        return _done == _walk.Count ? _reader.FindEnd() : throw Beyond();
    }

    private readonly WsqFormatException Beyond() => new(_reader.Position, "a run of zeros goes beyond its block");

    // One symbol at a time: long codes, numbers that follow a symbol, restart markers and the end of the data.
    private void ReadSlowly(CoefficientPlanes planes)
    {
        int symbol = _lookup.Find(_reader.Bits, _reader.Count, out int length);
        if (symbol < 0)
        {
            // What is left of a byte before a marker is filled with ones, and no code is all ones.
            if (_reader.Count >= 8 || !_reader.TrySkipRestart())
            {
                throw new WsqFormatException(
                    _reader.Position, _reader.Count >= HuffmanTable.MostBits ? "a code is unknown" : "the entropy-coded data end before the block does");
            }

            return;
        }

        _reader.Drop(length);
        Take(planes, symbol);
    }

    private void Take(CoefficientPlanes planes, int symbol)
    {
        switch (symbol)
        {
            case >= CoefficientSymbol.FirstValue and <= CoefficientSymbol.LastValue:
                Put(planes, symbol - CoefficientSymbol.FirstValue);
                break;
            case >= 1 and <= CoefficientSymbol.LongestShortRun:
                _done += symbol;
                break;
            case CoefficientSymbol.Run8 or CoefficientSymbol.Run16:
                _done += _reader.Read(CoefficientSymbol.ExtraBits(symbol));
                break;
            case CoefficientSymbol.Positive8 or CoefficientSymbol.Positive16:
                PutLarge(planes, _reader.Read(CoefficientSymbol.ExtraBits(symbol)));
                break;
            case CoefficientSymbol.Negative8 or CoefficientSymbol.Negative16:
                PutLarge(planes, -_reader.Read(CoefficientSymbol.ExtraBits(symbol)));
                break;
            default:
                throw new WsqFormatException(_reader.Position, "a symbol has no meaning");
        }
    }

    private void Put(CoefficientPlanes planes, int value)
    {
        if (_done >= _walk.RowEnd && !_walk.TryReach(_done, planes))
        {
            throw Beyond();
        }

        _walk.Plane[unchecked(_done + _walk.Delta)] = _walk.Values[value];
        _done = unchecked(_done + 1);
    }

    private void PutLarge(CoefficientPlanes planes, int index)
    {
        if (_done >= _walk.RowEnd && !_walk.TryReach(_done, planes))
        {
            throw Beyond();
        }

        _walk.Plane[_done + _walk.Delta] = _walk.Value(index);
        _done++;
    }
}
