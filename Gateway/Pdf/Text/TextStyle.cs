namespace Gateway.Pdf.Text;

/// <summary>Font, size and room of a text; all lengths in points.</summary>
/// <param name="Font">The font.</param>
/// <param name="SizePoints">Size of the letters.</param>
/// <param name="LinePoints">From one base line to the next.</param>
/// <param name="SpaceBeforePoints">Free above the first line.</param>
/// <param name="SpaceAfterPoints">Free below the last line.</param>
internal sealed record TextStyle(PdfFont Font, double SizePoints, double LinePoints, double SpaceBeforePoints, double SpaceAfterPoints)
{
    /// <summary>The title of a document.</summary>
    public static TextStyle Title { get; } = new(PdfFont.HelveticaBold, 18, 23, 0, 8);

    /// <summary>A heading.</summary>
    public static TextStyle Heading { get; } = new(PdfFont.HelveticaBold, 12, 16, 10, 4);

    /// <summary>Running text.</summary>
    public static TextStyle Body { get; } = new(PdfFont.Helvetica, 10, 13.5, 0, 8);

    /// <summary>What is read letter by letter.</summary>
    public static TextStyle Code { get; } = new(PdfFont.Courier, 9, 12, 0, 8);

    /// <summary>A cell of a table.</summary>
    public static TextStyle Cell { get; } = new(PdfFont.Helvetica, 8.5, 11, 0, 0);

    /// <summary>A cell in Courier.</summary>
    public static TextStyle CellCode { get; } = new(PdfFont.Courier, 8, 11, 0, 0);

    /// <summary>A head of a column.</summary>
    public static TextStyle CellHead { get; } = new(PdfFont.HelveticaBold, 8.5, 11, 0, 0);

    /// <summary>Head and foot of a page.</summary>
    public static TextStyle Frame { get; } = new(PdfFont.Helvetica, 8, 10, 0, 0);

    /// <summary>Whether it stands over something.</summary>
    public bool IsHeading => ReferenceEquals(this, Title) || ReferenceEquals(this, Heading);

    /// <summary>How long a text is, in points.</summary>
    /// <param name="text">The letters in WinAnsi.</param>
    public double Measure(ReadOnlySpan<byte> text) => Font.Measure(text) * SizePoints / PdfFont.UnitsAnEm;
}
