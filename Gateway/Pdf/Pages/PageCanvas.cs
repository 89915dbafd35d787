using System.Globalization;
using System.Text;
using Gateway.Pdf.Pictures;
using Gateway.Pdf.Text;

namespace Gateway.Pdf.Pages;

/// <summary>The marks on one page, as operators of a content stream.</summary>
/// <remarks>Source: ISO 32000-1, 8.4 (graphics state), 8.5 (paths), 9.4 (text objects).</remarks>
internal sealed class PageCanvas
{
    private readonly StringBuilder _content = new();
    private readonly List<PdfPicture> _pictures = [];

    /// <summary>The operators: ASCII only.</summary>
    public string Content => _content.ToString();

    /// <summary>The pictures on it; the first is drawn as <c>/P0</c>.</summary>
    public IReadOnlyList<PdfPicture> Pictures => _pictures;

    /// <summary>A line of text.</summary>
    /// <param name="style">Font and size.</param>
    /// <param name="x">Left end of the base line, in points.</param>
    /// <param name="y">Height of the base line, in points.</param>
    /// <param name="text">The letters in WinAnsi.</param>
    public void Text(TextStyle style, double x, double y, ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        Append($"BT /{style.Font.Key} {style.SizePoints:0.##} Tf {x:0.##} {y:0.##} Td (");
        foreach (byte letter in text)
        {
            AppendLetter(letter);
        }

        _content.Append(") Tj ET\n");
    }

    /// <summary>A level line.</summary>
    /// <param name="x">Its left end, in points.</param>
    /// <param name="y">Its height, in points.</param>
    /// <param name="width">Its length, in points.</param>
    /// <param name="thickness">How thick it is, in points.</param>
    public void Rule(double x, double y, double width, double thickness) => Append($"{thickness:0.##} w {x:0.##} {y:0.##} m {x + width:0.##} {y:0.##} l S\n");

    /// <summary>A picture, stretched to a rectangle.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="x">Left edge, in points.</param>
    /// <param name="y">Lower edge, in points.</param>
    /// <param name="width">Width, in points.</param>
    /// <param name="height">Height, in points.</param>
    public void Picture(PdfPicture picture, double x, double y, double width, double height)
    {
        Append($"q {width:0.##} 0 0 {height:0.##} {x:0.##} {y:0.##} cm /P{_pictures.Count} Do Q\n");
        _pictures.Add(picture);
    }

    private void Append(FormattableString operators) => _content.Append(operators.ToString(CultureInfo.InvariantCulture));

    /// <summary>Signs with a meaning in a literal string get a backslash, those beyond ASCII their number in octal.</summary>
    /// <remarks>Source: ISO 32000-1, 7.3.4.2.</remarks>
    private void AppendLetter(byte letter)
    {
        switch (letter)
        {
            case (byte)'(' or (byte)')' or (byte)'\\':
                _content.Append('\\').Append((char)letter);
                break;
            case < 0x20 or > 0x7E:
                _content.Append('\\').Append(Convert.ToString(letter, 8).PadLeft(3, '0'));
                break;
            default:
                _content.Append((char)letter);
                break;
        }
    }
}
