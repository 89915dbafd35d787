using Gateway.Pdf.Objects;
using Gateway.Pdf.Pages;
using Gateway.Pdf.Pictures;
using Gateway.Pdf.Text;

namespace Gateway.Pdf;

/// <summary>
/// A document to print, put together from top to bottom: PDF 1.7 (ISO 32000-1) on pages of Letter size in Helvetica and Courier, which every viewer has.
/// The same content gives the same bytes. Letters that these fonts lack are written in Latin ones and listed with their code points at the end.
/// </summary>
/// <param name="head">What stands around the text.</param>
internal sealed class PdfDocument(PdfHead head)
{
    private readonly List<IPdfBlock> _blocks = [];

    /// <summary>A heading in large letters.</summary>
    /// <param name="text">The text.</param>
    public PdfDocument Title(string text) => Add(new TextBlock(text, TextStyle.Title));

    /// <summary>A heading over what follows; it never stands alone at the foot of a page.</summary>
    /// <param name="text">The text.</param>
    public PdfDocument Heading(string text) => Add(new TextBlock(text, TextStyle.Heading));

    /// <summary>Running text; a line feed begins a new line.</summary>
    /// <param name="text">The text.</param>
    public PdfDocument Paragraph(string text) => Add(new TextBlock(text, TextStyle.Body));

    /// <summary>Text in Courier, for what is read letter by letter.</summary>
    /// <param name="text">The text.</param>
    public PdfDocument Code(string text) => Add(new TextBlock(text, TextStyle.Code));

    /// <summary>Names with their values, one a line; what has no value is left out.</summary>
    /// <param name="facts">Name and value.</param>
    public PdfDocument Facts(params IEnumerable<(string Name, string? Value)> facts) => Add(TableBlock.OfFacts(
        [.. facts.Where(fact => !string.IsNullOrEmpty(fact.Value)).Select(fact => new[] { fact.Name, fact.Value! })])); // asked for in the line above

    /// <summary>A table; its head is repeated on each page.</summary>
    /// <param name="table">The table.</param>
    public PdfDocument Table(PdfTable table) => Add(new TableBlock(table));

    /// <summary>A picture in its proportions with a line below it.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="caption">The line.</param>
    public PdfDocument Picture(PdfPicture picture, string caption) => Add(new PictureBlock(picture, caption));

    /// <summary>Goes on at the head of a new page.</summary>
    public PdfDocument NextPage() => Add(new PageBreakBlock());

    /// <summary>The document as a file.</summary>
    /// <exception cref="PdfTooLongException">It has too many pages.</exception>
    public byte[] ToBytes()
    {
        var letters = new LegibleText();
        var flow = new PageFlow(letters);
        foreach (IPdfBlock block in _blocks)
        {
            block.Draw(flow);
        }

        var frame = new PageHead(head, letters);
        OtherLetters.Draw(flow, letters);
        frame.Draw(flow.Pages);
        return PdfFile.Write(flow.Pages, head);
    }

    private PdfDocument Add(IPdfBlock block)
    {
        _blocks.Add(block);
        return this;
    }
}
