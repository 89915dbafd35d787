using System.Buffers.Binary;

namespace Biometrics.Itl.Xml;

/// <summary>
/// Finds the byte of a line and column of an XML document, for the one error that ends its reading. Columns count UTF-16 units, as the
/// framework's reader does.
/// </summary>
internal static class XmlOffset
{
    private const int ChunkBytes = 32 * 1024;

    /// <summary>The offset; that of the end where the document is shorter.</summary>
    public static long Of(Stream document, int line, int column)
    {
        document.Position = 0;
        int unitBytes = UnitBytes(document, out bool isBigEndian);
        var at = new Place { Line = 1, Column = 1, Offset = document.Position };
        byte[] chunk = new byte[ChunkBytes];
        int got;
        while ((got = document.ReadAtLeast(chunk, chunk.Length, throwOnEndOfStream: false)) >= unitBytes)
        {
            if (Advance(ref at, chunk.AsSpan(0, got - (got % unitBytes)), unitBytes, isBigEndian, line, column))
            {
                break;
            }
        }

        return at.Offset;
    }

    private static bool Advance(ref Place at, ReadOnlySpan<byte> chunk, int unitBytes, bool isBigEndian, int line, int column)
    {
        for (int index = 0; index < chunk.Length; index += unitBytes)
        {
            if (at.Line > line || (at.Line == line && at.Column >= column))
            {
                return true;
            }

            int unit = unitBytes == 1 ? chunk[index] : isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(chunk[index..]) : BinaryPrimitives.ReadUInt16LittleEndian(chunk[index..]);
            bool isSecondOfBreak = unit == '\n' && at.Before == '\r';
            if (unit is '\n' or '\r' && !isSecondOfBreak)
            {
                at.Line++;
                at.Column = 1;
            }
            else if (!isSecondOfBreak)
            {
                at.Column += Width(unit, unitBytes);
            }

            at.Before = unit;
            at.Offset += unitBytes;
        }

        return at.Line > line || (at.Line == line && at.Column >= column);
    }

    private static int UnitBytes(Stream document, out bool isBigEndian)
    {
        Span<byte> head = stackalloc byte[3];
        int got = document.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        bool isMarked = got >= 3 && head[0] == 0xEF && head[1] == 0xBB && head[2] == 0xBF;
        isBigEndian = got >= 2 && ((head[0] == 0xFE && head[1] == 0xFF) || (head[0] == 0 && head[1] != 0));
        bool isWide = isBigEndian || (got >= 2 && ((head[0] == 0xFF && head[1] == 0xFE) || (head[0] != 0 && head[1] == 0)));
        document.Position = isMarked ? 3 : isWide && head[0] >= 0xFE ? 2 : 0;
        return isWide ? 2 : 1;
    }

    // In UTF-8 a following byte is no character of its own, and a lead byte of four is two UTF-16 units.
    private static int Width(int unit, int unitBytes) => unitBytes == 2 ? 1 : (unit & 0xC0) == 0x80 ? 0 : unit >= 0xF0 ? 2 : 1;

    private struct Place
    {
        public int Line;
        public int Column;
        public int Before;
        public long Offset;
    }
}
