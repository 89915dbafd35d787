using System.Buffers;

namespace Biometrics.Wsq.Huffman;

/// <summary>The runs and indices of an image in their order, with how often each symbol will come.</summary>
internal sealed class CoefficientTokens : IDisposable
{
    private const int LongestRun = ushort.MaxValue;

    private const int RunShift = 16;

    private readonly uint[] _tokens;

    private int _count;

    // Place behind the last index or run, and the end of the block so far.
    private int _done;

    private int _end;

    private int[] _frequencies = [];

    /// <summary>Takes the memory.</summary>
    /// <param name="coefficients">How many may come.</param>
    public CoefficientTokens(int coefficients)
    {
        // An index takes one token with the zeros before it; runs longer than a token can tell, and those at the end of a block, take one more.
        _tokens = ArrayPool<uint>.Shared.Rent(coefficients + (coefficients / LongestRun) + 16);
    }

    /// <summary>Tokens so far.</summary>
    public int Count => _count;

    /// <summary>Begins a block.</summary>
    /// <param name="frequencies">Counts the symbols; 256.</param>
    public void Begin(int[] frequencies)
    {
        _frequencies = frequencies;
        _done = 0;
        _end = 0;
    }

    /// <summary>Says that so many more places belong to the block.</summary>
    /// <returns>The first of them.</returns>
    public int Advance(int places)
    {
        int start = _end;
        _end += places;
        return start;
    }

    /// <summary>Adds an index; places left out before it are zeros.</summary>
    /// <param name="place">Its place in the block, beyond all before.</param>
    /// <param name="index">Not 0.</param>
    public void Add(int place, int index)
    {
        unchecked
        {
            int run = place - _done;
            if (run > LongestRun)
            {
                run = Split(run);
            }

            if (run > 0)
            {
                _frequencies[CoefficientSymbol.OfRun(run)]++;
            }

            _frequencies[CoefficientSymbol.OfIndex(index)]++;
            _tokens[_count++] = ((uint)run << RunShift) | (ushort)index;
            _done = place + 1;
        }
    }

    /// <summary>Ends a block: the places after the last index are zeros.</summary>
    public void End()
    {
        int run = Split(_end - _done);
        if (run > 0)
        {
            AddRun(run);
        }
    }

    /// <summary>The run before a token's index; 0 for none.</summary>
    public static int RunOf(uint token) => (int)(token >> RunShift);

    /// <summary>A token's index; 0 where it is a run only.</summary>
    public static int IndexOf(uint token) => unchecked((short)token);

    /// <summary>Some of the tokens.</summary>
    public ReadOnlySpan<uint> Slice(int start, int end) => _tokens.AsSpan(start, end - start);

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => ArrayPool<uint>.Shared.Return(_tokens);

    private int Split(int run)
    {
        for (; run > LongestRun; run -= LongestRun)
        {
            AddRun(LongestRun);
        }

        return run;
    }

    private void AddRun(int run)
    {
        _frequencies[CoefficientSymbol.OfRun(run)]++;
        _tokens[_count++] = (uint)run << RunShift;
    }
}
