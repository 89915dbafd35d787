using System.Buffers.Binary;
using Biometrics.Imaging.Png;

namespace Biometrics.Imaging.Headers;

/// <summary>Depth, colour and density of PNG files.</summary>
/// <remarks>Source: ISO/IEC 15948, 11.2.2 (IHDR) and 11.3.5.3 (pHYs).</remarks>
internal static class PngDescription
{
    private const int DepthAt = 24;

    private const int FirstChunkAfterHeader = 33;

    public static ImageDescription Read(ImageHeader header, ReadOnlySpan<byte> file)
    {
        if (file.Length < DepthAt + 2)
        {
            return new ImageDescription(header, null, null, null);
        }

        int samples = new PngHeader(1, 1, file[DepthAt], (PngColor)file[DepthAt + 1], false).Samples;
        return new ImageDescription(header, file[DepthAt], samples, Density(file));
    }

    // pHYs stands before the first IDAT.
    private static int? Density(ReadOnlySpan<byte> file)
    {
        int at = FirstChunkAfterHeader;
        while (file.Length - at >= 21)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            ReadOnlySpan<byte> type = file.Slice(at + 4, 4);
            if (type.SequenceEqual("pHYs"u8))
            {
                bool isMetre = file[at + 16] == 1;
                return isMetre ? PixelDensity.OfMetre(BinaryPrimitives.ReadUInt32BigEndian(file[(at + 8)..])) : null;
            }

            if (type.SequenceEqual("IDAT"u8) || length > file.Length - at - 12)
            {
                return null;
            }

            at += 12 + (int)length;
        }

        return null;
    }
}
