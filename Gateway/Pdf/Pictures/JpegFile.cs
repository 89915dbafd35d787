using System.Buffers.Binary;

namespace Gateway.Pdf.Pictures;

/// <summary>JPEG files as documents carry them.</summary>
/// <remarks>Source: ITU-T T.81, B.1.1 (markers).</remarks>
internal static class JpegFile
{
    private const byte StartOfScan = 0xDA;
    private const byte Comment = 0xFE;
    private const byte FirstApplication = 0xE0;
    private const byte LastApplication = 0xEF;

    // Adobe's segment says which colours the samples are.
    private const byte AdobeColour = 0xEE;

    /// <summary>The file without comments and application data (place and time of a photograph, a maker's notes); the picture is the same.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The file; null where its segments are damaged.</returns>
    public static byte[]? WithoutRemarks(ReadOnlySpan<byte> file)
    {
        var kept = new MemoryStream(file.Length);
        kept.Write(file[..2]);
        ReadOnlySpan<byte> rest = file[2..];
        while (rest is [0xFF, var code, _, _, ..])
        {
            if (code == 0xFF)
            {
                rest = rest[1..]; // fill
                continue;
            }

            int length = 2 + BinaryPrimitives.ReadUInt16BigEndian(rest[2..]);
            if (code == StartOfScan)
            {
                kept.Write(rest);
                return kept.ToArray();
            }

            if (length < 4 || length > rest.Length)
            {
                return null;
            }

            if (!IsRemark(code))
            {
                kept.Write(rest[..length]);
            }

            rest = rest[length..];
        }

        return null;
    }

    private static bool IsRemark(byte code) => code is Comment or (>= FirstApplication and <= LastApplication and not AdobeColour);
}
