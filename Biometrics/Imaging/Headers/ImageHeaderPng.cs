using System.Buffers.Binary;

namespace Biometrics.Imaging.Headers;

/// <summary>The header of PNG files: the IHDR chunk right after the signature.</summary>
/// <remarks>Source: ISO/IEC 15948, 5.2 and 11.2.2.</remarks>
internal static class ImageHeaderPng
{
    private const int HeaderBytes = 24;

    public static ImageHeader? Read(ReadOnlySpan<byte> bytes)
    {
        bool isPng = bytes.Length >= HeaderBytes && bytes[0] == 0x89
            && bytes[1..8].SequenceEqual("PNG\r\n\u001A\n"u8) && bytes[12..16].SequenceEqual("IHDR"u8);
        if (!isPng)
        {
            return null;
        }

        uint width = BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]);
        uint height = BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]);
        return width > int.MaxValue || height > int.MaxValue ? null : new ImageHeader(ImageFormat.Png, (int)width, (int)height);
    }
}
