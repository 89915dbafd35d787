using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Biometrics.Tests.Imaging;

/// <summary>Writes PNG files of every kind by the standard alone, with every filter in turn, to check the reader.</summary>
internal sealed record PngBuilding(int Width, int Height, int Depth, int Color)
{
    private static readonly (int X, int Y, int StepX, int StepY)[] Adam7 =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    public bool Interlaced { get; init; }

    public byte[]? Palette { get; init; }

    public byte[]? Transparency { get; init; }

    public int? PixelsPerMetre { get; init; }

    public int DataChunks { get; init; } = 1;

    /// <summary>The value of a sample: column, row, which sample of the pixel.</summary>
    public required Func<int, int, int, int> Sample { get; init; }

    private int Samples => Color switch { 0 or 3 => 1, 4 => 2, 2 => 3, _ => 4 };

    public byte[] Write()
    {
        var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        (header[8], header[9], header[12]) = ((byte)Depth, (byte)Color, (byte)(Interlaced ? 1 : 0));
        Chunk(file, "IHDR", header);
        if (PixelsPerMetre is { } density)
        {
            byte[] physical = new byte[9];
            BinaryPrimitives.WriteInt32BigEndian(physical, density);
            BinaryPrimitives.WriteInt32BigEndian(physical.AsSpan(4), density);
            physical[8] = 1;
            Chunk(file, "pHYs", physical);
        }

        Chunk(file, "tEXt", "Comment\0made for a test"u8.ToArray());
        Chunk(file, "PLTE", Palette);
        Chunk(file, "tRNS", Transparency);
        byte[] data = Compress();
        int part = (data.Length + DataChunks - 1) / DataChunks;
        foreach (byte[] piece in data.Chunk(part))
        {
            Chunk(file, "IDAT", piece);
        }

        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>The file with the data of one row, whatever its header says.</summary>
    public byte[] WriteShort()
    {
        byte[] file = (this with { Height = 1 }).Write();
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), Height);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(29), PngReading.SlowCrc(file.AsSpan(12, 17)));
        return file;
    }

    public static void Chunk(Stream file, string type, byte[]? content)
    {
        if (content is null)
        {
            return;
        }

        byte[] chunk = [0, 0, 0, 0, .. Encoding.ASCII.GetBytes(type), .. content, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), PngReading.SlowCrc(chunk.AsSpan(4, chunk.Length - 8)));
        file.Write(chunk);
    }

    private byte[] Compress()
    {
        var compressed = new MemoryStream();
        using (var deflate = new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            foreach (var pass in Interlaced ? Adam7 : [(0, 0, 1, 1)])
            {
                WritePass(deflate, pass);
            }
        }

        return compressed.ToArray();
    }

    private void WritePass(ZLibStream deflate, (int X, int Y, int StepX, int StepY) pass)
    {
        int columns = (Width - pass.X + pass.StepX - 1) / pass.StepX;
        byte[] above = new byte[((columns * Samples * Depth) + 7) / 8];
        for (int y = pass.Y; y < Height && columns > 0; y += pass.StepY)
        {
            byte[] row = Row(y, pass.X, pass.StepX, above.Length);
            deflate.WriteByte((byte)(y % 5));
            deflate.Write(Filter(y % 5, row, above));
            above = row;
        }
    }

    private byte[] Row(int y, int firstX, int stepX, int bytes)
    {
        byte[] row = new byte[bytes];
        int bit = 0;
        for (int x = firstX; x < Width; x += stepX)
        {
            for (int sample = 0; sample < Samples; sample++, bit += Depth)
            {
                int value = Sample(x, y, sample);
                if (Depth == 16)
                {
                    BinaryPrimitives.WriteUInt16BigEndian(row.AsSpan(bit / 8), (ushort)value);
                }
                else
                {
                    row[bit / 8] |= (byte)(value << (8 - Depth - (bit % 8)));
                }
            }
        }

        return row;
    }

    private byte[] Filter(int kind, byte[] row, byte[] above)
    {
        int stride = Math.Max(1, Samples * Depth / 8);
        byte[] filtered = new byte[row.Length];
        for (int index = 0; index < row.Length; index++)
        {
            int left = index < stride ? 0 : row[index - stride];
            int upperLeft = index < stride ? 0 : above[index - stride];
            int predicted = kind switch
            {
                0 => 0,
                1 => left,
                2 => above[index],
                3 => (left + above[index]) / 2,
                _ => PngReading.Paeth(left, above[index], upperLeft),
            };
            filtered[index] = (byte)((row[index] - predicted) & 255);
        }

        return filtered;
    }
}
