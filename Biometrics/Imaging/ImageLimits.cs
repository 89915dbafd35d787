namespace Biometrics.Imaging;

/// <summary>How large an image may be. Checked against what the header says, before memory is taken.</summary>
public sealed record ImageLimits
{
    /// <summary>64 Mi pixels of at most 65 535 a side: a palm at 1 000 ppi has 30 Mi.</summary>
    public static ImageLimits Default { get; } = new();

    /// <summary>The most pixels of an image; decoding takes up to 12 bytes a pixel (WSQ).</summary>
    public long Pixels { get; init; } = 64L * 1024 * 1024;

    /// <summary>The most pixels of a row or column.</summary>
    public int SidePixels { get; init; } = 65_535;

    /// <summary>What is wrong with a size; null when nothing is.</summary>
    internal string? Refusal(long width, long height)
    {
        if (width <= 0 || height <= 0)
        {
            return "the image has no pixels";
        }

        return width > SidePixels || height > SidePixels || width * height > Math.Min(Pixels, Array.MaxLength) ? $"the image is larger than the limit of {Pixels} pixels" : null;
    }

    /// <summary>Refuses a size.</summary>
    /// <exception cref="ImageFormatException">The size is not positive or beyond a limit.</exception>
    internal void Check(long width, long height, long offset)
    {
        if (Refusal(width, height) is { } reason)
        {
            throw new ImageFormatException(offset, reason);
        }
    }
}
