using Biometrics.Imaging.Headers;

namespace Biometrics.Imaging;

/// <summary>What an image file says of itself before the picture begins.</summary>
/// <param name="Format">The format by the first bytes, whatever the sender calls it.</param>
/// <param name="WidthPixels">The width in pixels.</param>
/// <param name="HeightPixels">The height in pixels.</param>
public readonly record struct ImageHeader(ImageFormat Format, int WidthPixels, int HeightPixels)
{
    /// <summary>Reads the header; looks at no byte beyond the ones given and follows no length out of them.</summary>
    /// <param name="bytes">The file, or its beginning.</param>
    /// <returns>The header; null when the bytes are of no known format, are damaged, or end before the size is told.</returns>
    public static ImageHeader? Read(ReadOnlySpan<byte> bytes)
    {
        var header = ImageHeaderPng.Read(bytes) ?? ImageHeaderJpeg.Read(bytes) ?? ImageHeaderJpeg2000.Read(bytes) ?? ImageHeaderWsq.Read(bytes);
        return header is { WidthPixels: > 0, HeightPixels: > 0 } ? header : null;
    }

    /// <summary>Whether bytes begin as the known formats do; where not, more of them tell nothing.</summary>
    /// <param name="bytes">The file, or its beginning.</param>
    public static bool IsBegun(ReadOnlySpan<byte> bytes) =>
        bytes is [0x89, (byte)'P', ..] or [0xFF, 0xD8 or 0x4F or 0xA0, ..] or [0, 0, 0, 0x0C, ..];
}
