namespace Biometrics.Itl;

/// <summary>What goes into an image record of types 3 to 7.</summary>
public sealed record BinaryImage
{
    /// <summary>Impression type (IMP): 0 live-scan plain, 1 live-scan rolled, 2 ink plain, 3 ink rolled …</summary>
    public required int Impression { get; init; }

    /// <summary>Finger position (FGP): 0 unknown, 1 to 10 right thumb to left little finger, 11 and 12 plain thumbs, 13 and 14 four fingers.</summary>
    public required int FingerPosition { get; init; }

    /// <summary>Further positions that the print may be of, the likeliest first; up to five.</summary>
    public IReadOnlyList<int> OtherFingerPositions { get; init; } = [];

    /// <summary>Image scanning resolution (ISR): 0 the minimum of the standard, 1 the native one of field 1.011.</summary>
    public int ScanningResolution { get; init; }

    /// <summary>Width in pixels, up to 65 535.</summary>
    public required int Width { get; init; }

    /// <summary>Height in pixels, up to 65 535.</summary>
    public required int Height { get; init; }

    /// <summary>Compression algorithm, as <see cref="ItlCompression"/> numbers it.</summary>
    public required ItlCompression Compression { get; init; }

    /// <summary>The pixels or the compressed stream.</summary>
    public required ReadOnlyMemory<byte> Data { get; init; }
}
