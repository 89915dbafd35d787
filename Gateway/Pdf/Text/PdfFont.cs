namespace Gateway.Pdf.Text;

/// <summary>One of the standard fonts, which a viewer brings with it.</summary>
/// <remarks>Source: ISO 32000-1, 9.6.2.2.</remarks>
internal sealed class PdfFont
{
    /// <summary>Widths are thousandths of the size.</summary>
    public const int UnitsAnEm = 1000;

    private readonly short[] _widths;

    private PdfFont(string key, string name, short[] widths) => (Key, Name, _widths) = (key, name, widths);

    /// <summary>Helvetica.</summary>
    public static PdfFont Helvetica { get; } = new("F1", "Helvetica", FontWidths.Helvetica);

    /// <summary>Helvetica-Bold.</summary>
    public static PdfFont HelveticaBold { get; } = new("F2", "Helvetica-Bold", FontWidths.HelveticaBold);

    /// <summary>Courier.</summary>
    public static PdfFont Courier { get; } = new("F3", "Courier", FontWidths.Courier);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<PdfFont> All { get; } = [Helvetica, HelveticaBold, Courier];

    /// <summary>How pages name it.</summary>
    public string Key { get; }

    /// <summary>Its name in the standard.</summary>
    public string Name { get; }

    /// <summary>Width of each letter from <see cref="WinAnsi.First"/> to 255, in thousandths of the size.</summary>
    public IReadOnlyList<short> Widths => _widths;

    /// <summary>How long a text is, in thousandths of the size.</summary>
    /// <param name="text">The letters in WinAnsi.</param>
    public int Measure(ReadOnlySpan<byte> text)
    {
        int sum = 0;
        foreach (byte letter in text)
        {
            sum += Measure(letter);
        }

        return sum;
    }

    /// <summary>How wide a letter is, in thousandths of the size.</summary>
    /// <param name="letter">The letter in WinAnsi.</param>
    public int Measure(byte letter) => letter < WinAnsi.First ? 0 : _widths[letter - WinAnsi.First];
}
