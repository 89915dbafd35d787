using System.IO.Compression;

namespace Biometrics.Imaging.Png;

/// <summary>Reads PNG files of every colour type, depth and interlace as 8-bit grey.</summary>
/// <remarks>Source: ISO/IEC 15948.</remarks>
internal sealed class PngReader
{
    // One byte of deflate gives at most 1 032 (RFC 1951: 258 bytes in two bits); a file that promises more is refused before memory is taken.
    private const int MostInflation = 1_032;

    private readonly PngParts _parts;

    private readonly PngData _compressed;

    private readonly PngSamples _samples;

    private PngReader(PngParts parts, PngData compressed)
    {
        _parts = parts;
        _compressed = compressed;
        _samples = new PngSamples(parts);
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="ImageFormatException">The file is damaged or beyond the limits.</exception>
    public static GrayImage Read(ReadOnlyMemory<byte> file, ImageLimits limits)
    {
        var parts = PngParts.Read(file, limits);
        using var compressed = new PngData(file, parts.Data);
        if ((long)parts.Header.RowBytes(parts.Header.Width) * parts.Header.Height > (parts.DataBytes + 1) * MostInflation)
        {
            throw new ImageFormatException(compressed.FileOffset, "the picture is larger than its data can hold");
        }

        return new GrayImage(parts.Header.Width, parts.Header.Height, parts.PixelsPerInch, new PngReader(parts, compressed).ReadPixels());
    }

    private byte[] ReadPixels()
    {
        PngHeader header = _parts.Header;
        byte[] pixels = new byte[header.Width * header.Height];
        using var inflate = new ZLibStream(_compressed, CompressionMode.Decompress);
        foreach (PngPass pass in PngPass.Of(header))
        {
            if (pass.Columns(header.Width) > 0 && pass.Rows(header.Height) > 0)
            {
                ReadPass(inflate, pass, pixels);
            }
        }

        return pixels;
    }

    private void ReadPass(ZLibStream inflate, PngPass pass, byte[] pixels)
    {
        PngHeader header = _parts.Header;
        int rowBytes = header.RowBytes(pass.Columns(header.Width));
        byte[] row = new byte[1 + rowBytes];
        byte[] above = new byte[1 + rowBytes];
        byte[] gray = new byte[pass.Columns(header.Width)];
        for (int y = pass.Y; y < header.Height; y += pass.StepY)
        {
            Fill(inflate, row);
            if (!PngUnfilter.Restore(row[0], row.AsSpan(1), above.AsSpan(1), header.FilterStride))
            {
                throw new ImageFormatException(_compressed.FileOffset, "a row has an unknown filter");
            }

            _samples.ToGray(row.AsSpan(1), gray);
            Spread(gray, pixels.AsSpan(y * header.Width, header.Width), pass);
            (row, above) = (above, row);
        }
    }

    private static void Spread(ReadOnlySpan<byte> gray, Span<byte> line, PngPass pass)
    {
        if (pass.StepX == 1)
        {
            gray.CopyTo(line);
            return;
        }

        for (int x = 0; x < gray.Length; x++)
        {
            line[pass.X + (x * pass.StepX)] = gray[x];
        }
    }

    private void Fill(ZLibStream inflate, byte[] row)
    {
        try
        {
            inflate.ReadExactly(row);
        }
        catch (EndOfStreamException)
        {
            throw new ImageFormatException(_compressed.FileOffset, "the compressed data end before the picture does");
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException)
        {
            throw new ImageFormatException(_compressed.FileOffset, "the compressed data are damaged");
        }
    }
}
