namespace Biometrics.Wsq.Wavelet;

/// <summary>A rectangle of the transformed image, in coefficients.</summary>
internal readonly record struct Region(int X, int Y, int Width, int Height)
{
    /// <summary>How many coefficients it holds.</summary>
    public int Count => Width * Height;

    /// <summary>The quarter 0 left top, 1 right top, 2 left bottom or 3 right bottom, cut at a column and a row.</summary>
    public Region Quarter(int index, int leftWidth, int topHeight)
    {
        bool isRight = (index & 1) != 0;
        bool isBottom = (index & 2) != 0;
        return new Region(
            isRight ? X + leftWidth : X,
            isBottom ? Y + topHeight : Y,
            isRight ? Width - leftWidth : leftWidth,
            isBottom ? Height - topHeight : topHeight);
    }
}
