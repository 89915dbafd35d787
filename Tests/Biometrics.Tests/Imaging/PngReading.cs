using System.Buffers.Binary;
using System.IO.Compression;

namespace Biometrics.Tests.Imaging;

/// <summary>Reads the grey PNG files that the writer makes, by the standard alone, to check it.</summary>
internal static class PngReading
{
    public static (int Width, int Height, byte[] Pixels) Read(byte[] file)
    {
        Assert.That(file[..8], Is.EqualTo(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }));
        int width = BinaryPrimitives.ReadInt32BigEndian(Chunk(file, "IHDR"));
        int height = BinaryPrimitives.ReadInt32BigEndian(Chunk(file, "IHDR").AsSpan(4));
        using var inflate = new ZLibStream(new MemoryStream(Chunk(file, "IDAT")), CompressionMode.Decompress);
        byte[] filtered = new byte[(width + 1) * height];
        inflate.ReadExactly(filtered);
        return (width, height, Unfilter(filtered, width, height));
    }

    public static byte[] Chunk(byte[] file, string name)
    {
        int offset = 8;
        while (true)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(offset));
            Assert.That(BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(offset + 8 + length)), Is.EqualTo(SlowCrc(file.AsSpan(offset + 4, length + 4))));
            if (System.Text.Encoding.ASCII.GetString(file, offset + 4, 4) == name)
            {
                return file[(offset + 8)..(offset + 8 + length)];
            }

            offset += 12 + length;
        }
    }

    private static byte[] Unfilter(byte[] filtered, int width, int height)
    {
        byte[] pixels = new byte[width * height];
        for (int index = 0; index < pixels.Length; index++)
        {
            int x = index % width;
            int y = index / width;
            int left = x > 0 ? pixels[index - 1] : 0;
            int up = y > 0 ? pixels[index - width] : 0;
            int upperLeft = x > 0 && y > 0 ? pixels[index - width - 1] : 0;
            int predicted = filtered[y * (width + 1)] switch { 0 => 0, 1 => left, 2 => up, _ => Paeth(left, up, upperLeft) };
            pixels[index] = (byte)((filtered[(y * (width + 1)) + 1 + x] + predicted) & 255);
        }

        return pixels;
    }

    public static int Paeth(int left, int up, int upperLeft) =>
        new[] { left, up, upperLeft }.MinBy(candidate => Math.Abs(left + up - upperLeft - candidate));

    public static uint SlowCrc(ReadOnlySpan<byte> bytes)
    {
        uint crc = 0xFFFFFFFF;
        foreach (byte value in bytes)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            }
        }

        return ~crc;
    }
}
