using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Gateway.Pdf.Pages;
using Gateway.Pdf.Pictures;
using Gateway.Pdf.Text;

namespace Gateway.Pdf.Objects;

/// <summary>Pages as a file: catalogue and tree of pages first, then fonts, pictures and pages.</summary>
/// <remarks>Source: ISO 32000-1, 7.7 (document structure), 14.3.3 (document information), 14.4 (file identifiers).</remarks>
internal static class PdfFile
{
    private const int Catalog = 1;
    private const int Tree = 2;
    private const int Information = 3;
    private const int IdBytes = 16;

    /// <summary>The file.</summary>
    /// <param name="pages">Its pages.</param>
    /// <param name="head">What the document's information says.</param>
    public static byte[] Write(IReadOnlyList<PageCanvas> pages, PdfHead head)
    {
        // Three first, a font each, then a page's pictures, its content and itself: so every number is known before it is needed.
        int firstPage = Information + PdfFont.All.Count + 1;
        List<int> numbers = PageNumbers(pages, firstPage);
        using var list = new ObjectList();
        list.Add($"<< /Type /Catalog /Pages {Tree} 0 R /Lang (en-US) /ViewerPreferences << /DisplayDocTitle true >> >>");
        list.Add($"<< /Type /Pages /Count {numbers.Count} /Kids [{string.Join(' ', numbers.Select(Reference))}] >>");
        list.Add($"<< /Title {Hex(head.Title)} /Producer (CPMS gateway) /CreationDate (D:{head.At.UtcDateTime:yyyyMMddHHmmss}Z) >>");
        string fonts = string.Join(' ', PdfFont.All.Select(font => $"/{font.Key} {Reference(AddFont(list, font))}"));
        foreach (PageCanvas page in pages)
        {
            AddPage(list, page, fonts);
        }

        string id = Convert.ToHexString(SHA256.HashData(list.Written).AsSpan(0, IdBytes));
        return list.End($"/Root {Reference(Catalog)} /Info {Reference(Information)} /ID [<{id}> <{id}>]");
    }

    private static List<int> PageNumbers(IReadOnlyList<PageCanvas> pages, int first)
    {
        var numbers = new List<int>(pages.Count);
        int next = first;
        foreach (PageCanvas page in pages)
        {
            next += page.Pictures.Count + 1;
            numbers.Add(next++);
        }

        return numbers;
    }

    /// <summary>Widths are told although the font is standard, so that viewers which replace it keep our lines.</summary>
    private static int AddFont(ObjectList list, PdfFont font) => list.Add(
        $"<< /Type /Font /Subtype /Type1 /BaseFont /{font.Name} /Encoding /WinAnsiEncoding /FirstChar {WinAnsi.First} /LastChar 255 /Widths [{string.Join(' ', font.Widths)}] >>");

    private static void AddPage(ObjectList list, PageCanvas page, string fonts)
    {
        string pictures = string.Join(' ', page.Pictures.Select((picture, i) => $"/P{i} {Reference(AddPicture(list, picture))}"));
        int content = list.AddDeflated(string.Empty, Encoding.ASCII.GetBytes(page.Content));
        list.Add($"""
            << /Type /Page /Parent {Reference(Tree)} /MediaBox [0 0 {PageFlow.PageWidthPoints} {PageFlow.PageHeightPoints}] /Contents {Reference(content)}
            /Resources << /Font << {fonts} >> /XObject << {pictures} >> >> >>
            """);
    }

    private static int AddPicture(ObjectList list, PdfPicture picture)
    {
        string entries = string.Create(CultureInfo.InvariantCulture,
            $"/Type /XObject /Subtype /Image /Width {picture.WidthPixels} /Height {picture.HeightPixels} /BitsPerComponent 8 /ColorSpace /{(picture.Samples == 1 ? "DeviceGray" : "DeviceRGB")}");
        return picture.IsJpeg ? list.AddStream($"{entries} /Filter /DCTDecode", picture.Bytes.Span) : list.AddDeflated(entries, picture.Bytes.Span);
    }

    private static string Reference(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} 0 R");

    /// <summary>A text of the information: UTF-16 with its mark, in hexadecimal digits.</summary>
    /// <remarks>Source: ISO 32000-1, 7.9.2.2.</remarks>
    private static string Hex(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";
}
