namespace Biometrics.Wsq.Wavelet;

/// <summary>
/// Where the nine streams of a <see cref="PairFilter"/> begin in their array: five neighbouring samples of one half of a line, and the four of the
/// other half between them.
/// </summary>
internal readonly record struct NineOffsets(int Five0, int Five1, int Five2, int Five3, int Five4, int Four0, int Four1, int Four2, int Four3)
{
    /// <summary>The same places so many elements further on.</summary>
    public NineOffsets Shift(int by) =>
        new(Five0 + by, Five1 + by, Five2 + by, Five3 + by, Five4 + by, Four0 + by, Four1 + by, Four2 + by, Four3 + by);
}
