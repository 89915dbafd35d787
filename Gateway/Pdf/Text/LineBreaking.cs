namespace Gateway.Pdf.Text;

/// <summary>Breaks text into lines: after spaces, and inside words that are longer than a line.</summary>
internal static class LineBreaking
{
    private const byte Space = (byte)' ';
    private const byte LineFeed = (byte)'\n';

    /// <summary>The lines; an empty text is one empty line.</summary>
    /// <param name="text">The letters in WinAnsi, with line feeds.</param>
    /// <param name="style">How it is set.</param>
    /// <param name="widthPoints">How long a line may be.</param>
    public static IReadOnlyList<byte[]> Break(ReadOnlySpan<byte> text, TextStyle style, double widthPoints)
    {
        double roomUnits = widthPoints * PdfFont.UnitsAnEm / style.SizePoints;
        var lines = new List<byte[]>();
        foreach (Range line in text.Split(LineFeed))
        {
            BreakOne(text[line], style.Font, roomUnits, lines);
        }

        return lines;
    }

    private static void BreakOne(ReadOnlySpan<byte> rest, PdfFont font, double roomUnits, List<byte[]> lines)
    {
        do
        {
            int fits = Fitting(rest, font, roomUnits);
            int end = fits == rest.Length ? fits : BreakAt(rest, fits);
            lines.Add(rest[..end].TrimEnd(Space).ToArray());
            rest = rest[end..].TrimStart(Space);
        }
        while (!rest.IsEmpty);
    }

    /// <summary>How many letters fit, at least one.</summary>
    private static int Fitting(ReadOnlySpan<byte> text, PdfFont font, double roomUnits)
    {
        int fits = 0;
        double used = 0;
        while (fits < text.Length && (used += font.Measure(text[fits])) <= roomUnits)
        {
            fits++;
        }

        return text.IsEmpty ? 0 : Math.Max(1, fits);
    }

    private static int BreakAt(ReadOnlySpan<byte> text, int fits)
    {
        int space = text[fits] == Space ? fits : text[..fits].LastIndexOf(Space);
        return space > 0 ? space : fits;
    }
}
