using System.Numerics;

namespace Biometrics.Wsq.Wavelet;

/// <summary>
/// Two halves of a line in one array, each with room before and behind for samples beyond the ends: low and high half, or even and odd places.
/// </summary>
internal sealed class SplitLine
{
    // Filters of 9 and 7 taps reach two samples to the left and three to the right of a half.
    private const int ReachLeft = 2;

    private const int ReachRight = 3;

    private static readonly int Room = Math.Max(Vector<float>.Count, ReachLeft + ReachRight);

    private readonly float[] _samples;

    /// <summary>Takes the memory for lines of up to a length.</summary>
    /// <param name="mostPlaces">Places of the longest line.</param>
    public SplitLine(int mostPlaces)
    {
        FirstStart = Room;
        SecondStart = Room + ((mostPlaces + 1) / 2) + (2 * Room);
        _samples = new float[SecondStart + ((mostPlaces + 1) / 2) + (2 * Room)];
    }

    /// <summary>Index of the first sample of the first half: low, or even places.</summary>
    public int FirstStart { get; }

    /// <summary>Index of the first sample of the second half: high, or odd places.</summary>
    public int SecondStart { get; }

    /// <summary>All samples.</summary>
    public Span<float> Samples => _samples;

    /// <summary>From the first sample of the first half on.</summary>
    public Span<float> First => _samples.AsSpan(FirstStart);

    /// <summary>From the first sample of the second half on.</summary>
    public Span<float> Second => _samples.AsSpan(SecondStart);

    /// <summary>Fills in what lies beyond the ends of a line of so many places, at least 2.</summary>
    public void Extend(int places)
    {
        for (int sample = -ReachLeft; sample < 0; sample++)
        {
            Set(sample, places);
        }

        for (int sample = places / 2; sample < (places / 2) + ReachRight + 1; sample++)
        {
            Set(sample, places);
        }
    }

    private void Set(int sample, int places)
    {
        int even = Mirror.Whole(2 * sample, places) >> 1;
        int odd = Mirror.Whole((2 * sample) + 1, places) >> 1;
        _samples[FirstStart + sample] = _samples[FirstStart + even];
        _samples[SecondStart + sample] = _samples[SecondStart + odd];
    }
}
