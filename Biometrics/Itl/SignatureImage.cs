namespace Biometrics.Itl;

/// <summary>What goes into a signature record (Type-8).</summary>
public sealed record SignatureImage
{
    /// <summary>Whose signature (SIG): 0 the subject's, 1 the official's.</summary>
    public required int SignatureType { get; init; }

    /// <summary>How it is represented (SRT): 0 pixels of one bit, 1 compressed, 2 vectors of two bytes across, two up and one of pressure.</summary>
    public required int Representation { get; init; }

    /// <summary>Image scanning resolution (ISR): 0 the minimum of the standard, 1 the native one of field 1.011.</summary>
    public int ScanningResolution { get; init; }

    /// <summary>Width in pixels, up to 65 535; 0 for vectors.</summary>
    public int Width { get; init; }

    /// <summary>Height in pixels, up to 65 535; 0 for vectors.</summary>
    public int Height { get; init; }

    /// <summary>The pixels, the compressed stream or the vectors.</summary>
    public required ReadOnlyMemory<byte> Data { get; init; }
}
