namespace Biometrics.Imaging.Png;

/// <summary>One pass of an interlaced image, or the only pass of any other: every so manieth pixel of every so manieth row.</summary>
/// <remarks>Source: ISO/IEC 15948, 8.2 (Adam7).</remarks>
internal readonly record struct PngPass(int X, int Y, int StepX, int StepY)
{
    private static readonly PngPass[] Whole = [new(0, 0, 1, 1)];

    private static readonly PngPass[] Adam7 =
        [new(0, 0, 8, 8), new(4, 0, 8, 8), new(0, 4, 4, 8), new(2, 0, 4, 4), new(0, 2, 2, 4), new(1, 0, 2, 2), new(0, 1, 1, 2)];

    /// <summary>The passes of an image, in their order.</summary>
    public static IReadOnlyList<PngPass> Of(PngHeader header) => header.IsInterlaced ? Adam7 : Whole;

    /// <summary>Pixels of each row of this pass.</summary>
    public int Columns(int width) => (width - X + StepX - 1) / StepX;

    /// <summary>Rows of this pass.</summary>
    public int Rows(int height) => (height - Y + StepY - 1) / StepY;
}
