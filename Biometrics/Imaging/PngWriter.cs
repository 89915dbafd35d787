using System.Buffers.Binary;
using System.IO.Compression;
using Biometrics.Imaging.Png;

namespace Biometrics.Imaging;

/// <summary>Writes grey images as PNG (ISO/IEC 15948): one IDAT, 8-bit grey, with the resolution where it is known, no interlace.</summary>
public static class PngWriter
{
    private const byte MetreUnit = 1;

    /// <summary>The image as a PNG file.</summary>
    /// <param name="image">The image.</param>
    public static byte[] Write(GrayImage image)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        WriteChunk(file, "IHDR"u8, Header(image));
        if (image.PixelsPerInch is { } resolution)
        {
            WriteChunk(file, "pHYs"u8, Density(resolution));
        }

        WriteChunk(file, "IDAT"u8, Compress(image));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Header(GrayImage image)
    {
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, image.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), image.Height);
        header[8] = 8;  // bits a sample; the colour type, compression, filter method and interlace that follow are all 0
        return header;
    }

    private static byte[] Density(int pixelsPerInch)
    {
        byte[] density = new byte[9];
        int pixelsPerMetre = PixelDensity.ToMetre(pixelsPerInch);
        BinaryPrimitives.WriteInt32BigEndian(density, pixelsPerMetre);
        BinaryPrimitives.WriteInt32BigEndian(density.AsSpan(4), pixelsPerMetre);
        density[8] = MetreUnit;
        return density;
    }

    private static byte[] Compress(GrayImage image)
    {
        using var compressed = new MemoryStream();
        using (var deflate = new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var filter = new PngFilter(image.Width);
            for (int y = 0; y < image.Height; y++)
            {
                deflate.Write(filter.Apply(image.Row(y)));
            }
        }

        return compressed.ToArray();
    }

    private static void WriteChunk(Stream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        byte[] chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        type.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), PngCrc.Of(chunk.AsSpan(4, 4 + data.Length)));
        file.Write(chunk);
    }
}
