namespace Biometrics.Itl.Xml;

/// <summary>
/// Finds the byte of a line and column of an XML document, for the one error that ends its reading. Columns count UTF-16 units, as the
/// framework's reader does.
/// </summary>
internal static class XmlOffset
{
    /// <summary>The offset; that of the end where the document is shorter.</summary>
    public static long Of(Stream document, int line, int column)
    {
        document.Position = 0;
        int unitBytes = UnitBytes(document, out bool isBigEndian);
        long offset = document.Position;
        int atLine = 1;
        int atColumn = 1;
        int before = 0;
        while ((atLine < line || atColumn < column) && ReadUnit(document, unitBytes, isBigEndian) is int unit and >= 0)
        {
            bool isSecondOfBreak = unit == '\n' && before == '\r';
            if (unit is '\n' or '\r' && !isSecondOfBreak)
            {
                atLine++;
                atColumn = 1;
            }
            else if (!isSecondOfBreak)
            {
                atColumn += Width(unit, unitBytes);
            }

            before = unit;
            offset = document.Position;
        }

        return offset;
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

    private static int ReadUnit(Stream document, int unitBytes, bool isBigEndian)
    {
        int first = document.ReadByte();
        if (unitBytes == 1 || first < 0)
        {
            return first;
        }

        int second = document.ReadByte();
        return second < 0 ? -1 : isBigEndian ? (first << 8) | second : (second << 8) | first;
    }

    // In UTF-8 a following byte is no character of its own, and a lead byte of four is two UTF-16 units.
    private static int Width(int unit, int unitBytes) => unitBytes == 2 ? 1 : (unit & 0xC0) == 0x80 ? 0 : unit >= 0xF0 ? 2 : 1;
}
