namespace Biometrics.Wsq.Wavelet;

/// <summary>A region that is split into four by one step of the transform.</summary>
/// <param name="Region">Where it is.</param>
/// <param name="Depth">How many splits are above it: 0 for the image.</param>
/// <param name="IsHighLeft">Whether the high half of its rows stands left of the low one, which keeps frequencies in order after a high pass.</param>
/// <param name="IsHighTop">Whether the high half of its columns stands above the low one.</param>
internal readonly record struct WaveletNode(Region Region, int Depth, bool IsHighLeft, bool IsHighTop)
{
    /// <summary>Columns of the low half.</summary>
    public int LowWidth => (Region.Width + 1) / 2;

    /// <summary>Rows of the low half.</summary>
    public int LowHeight => (Region.Height + 1) / 2;

    /// <summary>First column of the low half.</summary>
    public int LowX => Region.X + (IsHighLeft ? Region.Width - LowWidth : 0);

    /// <summary>First column of the high half.</summary>
    public int HighX => Region.X + (IsHighLeft ? 0 : LowWidth);

    /// <summary>First row of the low half.</summary>
    public int LowY => Region.Y + (IsHighTop ? Region.Height - LowHeight : 0);

    /// <summary>First row of the high half.</summary>
    public int HighY => Region.Y + (IsHighTop ? 0 : LowHeight);

    /// <summary>The quarter 0 left top, 1 right top, 2 left bottom or 3 right bottom.</summary>
    public Region Quarter(int index) => Region.Quarter(
        index,
        IsHighLeft ? Region.Width - LowWidth : LowWidth,
        IsHighTop ? Region.Height - LowHeight : LowHeight);
}
