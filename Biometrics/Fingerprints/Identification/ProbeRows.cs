using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Biometrics.Fingerprints.Matching.Features;

namespace Biometrics.Fingerprints.Identification;

/// <summary>
/// The surest minutiae of a probe, laid out so that one minutia of a candidate meets all of them at once.
/// </summary>
/// <remarks>
/// Lanes: row r is lane r of 32 lanes of 16 bits; even rows make the first block of 16 lanes of 32 bits, odd rows the second; within a block the even and
/// the odd lanes are the two groups of eight words of 64 bits. So results of 64, 32 and 16 bits come together by shifts alone.
/// The position of a row is where its lane of 32 bits comes to lie when both blocks are written one after the other.
/// </remarks>
internal sealed class ProbeRows
{
    /// <summary>Minutiae of the probe that are looked at: as many as two registers have lanes of 32 bits.</summary>
    /// <remarks>Run "rows" of 2026-11-22, a tenth compared exactly: 20 lost 0.45 points of FMR1000, 24 lost 0.27, 28 and 32 none.</remarks>
    public const int Most = 32;

    /// <summary>Rows of a block, lanes of 32 bits.</summary>
    public const int BlockRows = 16;

    /// <summary>Blocks of 16 rows.</summary>
    public const int Blocks = 2;

    /// <summary>Vectors of words of a group: six layers, the cells seen, and the six layers added up in three.</summary>
    public const int GroupVectors = 10;

    /// <summary>Steps of two samples through the flow.</summary>
    public const int FlowVectors = FlowCodes.Samples / 2;

    /// <summary>Words of a vector.</summary>
    private const int Lanes = 8;

    /// <summary>The direction of lanes without a row is never within reach: see <see cref="QuickLikeness"/>.</summary>
    private const int NoDirection = 1 << 20;

    private readonly float[] _placesX = new float[Most];

    private readonly float[] _placesY = new float[Most];

    public ProbeRows(PrintFeatures probe)
    {
        int[] rows =
        [
            .. Enumerable.Range(0, probe.Count)
                .Where(index => probe.SeenOf(index) != 0)
                .OrderByDescending(index => probe.Minutiae[index].Quality)
                .ThenBy(index => index)
                .Take(Most),
        ];
        Count = rows.Length;
        Minutiae.AsSpan().Fill(-1);
        Directions.AsSpan().Fill(NoDirection);
        for (int row = 0; row < rows.Length; row++)
        {
            Put(row, probe, rows[row]);
        }

        Fold();
        Ways();
    }

    /// <summary>How many rows there are.</summary>
    public int Count { get; }

    /// <summary>Four groups of <see cref="GroupVectors"/> vectors: both groups of the first block, then those of the second.</summary>
    public ulong[] Words { get; } = new ulong[2 * Blocks * GroupVectors * Lanes];

    /// <summary>By pair of samples, the 32 rows with both samples each.</summary>
    public byte[] Flow { get; } = new byte[FlowVectors * Most * 2];

    /// <summary>By position: the minutia of the probe, or -1.</summary>
    public int[] Minutiae { get; } = new int[Most];

    /// <summary>By position: the direction in 256ths of a turn.</summary>
    public int[] Directions { get; } = new int[Most];

    /// <summary>By two positions: pixels to the right from the first to the second.</summary>
    public float[] WaysX { get; } = new float[Most * Most];

    /// <summary>By two positions: pixels upwards.</summary>
    public float[] WaysY { get; } = new float[Most * Most];

    /// <summary>By two positions: how far they lie apart, in pixels.</summary>
    public float[] Distances { get; } = new float[Most * Most];

    private static int PositionOf(int row) => ((row & 1) * BlockRows) + (row >> 1);

    private static int GroupOf(int row) => ((row & 1) * 2) + ((row >> 1) & 1);

    private void Put(int row, PrintFeatures probe, int minutia)
    {
        var code = probe.Codes.AsSpan(minutia * MinutiaCodes.Words, MinutiaCodes.Words);
        for (int word = 0; word <= MinutiaCodes.Seen; word++)
        {
            Words[(((GroupOf(row) * GroupVectors) + word) * Lanes) + (row >> 2)] = code[word];
        }

        var samples = MemoryMarshal.AsBytes(code.Slice(MinutiaCodes.Flow, FlowCodes.Samples / sizeof(ulong)));
        for (int sample = 0; sample < samples.Length; sample++)
        {
            Flow[((sample >> 1) * Most * 2) + (row * 2) + (sample & 1)] = samples[sample];
        }

        Minutiae[PositionOf(row)] = minutia;
        Directions[PositionOf(row)] = probe.Directions[minutia];
        _placesX[PositionOf(row)] = probe.X[minutia];
        _placesY[PositionOf(row)] = probe.Y[minutia];
    }

    private void Fold()
    {
        for (int group = 0; group < 2 * Blocks; group++)
        {
            var words = Words.AsSpan(group * GroupVectors * Lanes, GroupVectors * Lanes);
            (var ones, var twos, var fours) = BitCounts.Fold(Layer(words, 0), Layer(words, 1), Layer(words, 2), Layer(words, 3), Layer(words, 4), Layer(words, 5));
            ones.CopyTo(words[((MinutiaCodes.Seen + 1) * Lanes)..]);
            twos.CopyTo(words[((MinutiaCodes.Seen + 2) * Lanes)..]);
            fours.CopyTo(words[((MinutiaCodes.Seen + 3) * Lanes)..]);
        }
    }

    private static Vector512<ulong> Layer(ReadOnlySpan<ulong> words, int layer) => Vector512.Create(words.Slice(layer * Lanes, Lanes));

    private void Ways()
    {
        for (int from = 0; from < Most; from++)
        {
            for (int to = 0; to < Most; to++)
            {
                float x = _placesX[to] - _placesX[from];
                float y = _placesY[to] - _placesY[from];
                WaysX[(from * Most) + to] = x;
                WaysY[(from * Most) + to] = y;
                Distances[(from * Most) + to] = MathF.Sqrt((x * x) + (y * y));
            }
        }
    }
}
