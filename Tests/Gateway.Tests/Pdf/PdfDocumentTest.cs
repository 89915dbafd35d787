using System.Globalization;
using System.Text.RegularExpressions;
using Gateway.Pdf;
using Gateway.Pdf.Pages;
using Gateway.Pdf.Pictures;

namespace Gateway.Tests.Pdf;

public sealed partial class PdfDocumentTest
{
    [Test]
    public void Every_offset_of_the_table_is_where_its_object_begins()
    {
        string file = PdfSample.Latin(Long().ToBytes());
        int start = int.Parse(StartOfTable().Match(file).Groups[1].Value, CultureInfo.InvariantCulture);
        MatchCollection rows = Row().Matches(file[start..]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(file[start..], Does.StartWith($"xref\n0 {rows.Count + 1}\n0000000000 65535 f \n"));
            for (int i = 0; i < rows.Count; i++)
            {
                Assert.That(file[int.Parse(rows[i].Groups[1].Value, CultureInfo.InvariantCulture)..], Does.StartWith($"{i + 1} 0 obj\n"));
            }
        }
    }

    [Test]
    public void Every_stream_is_as_long_as_it_says()
    {
        string file = PdfSample.Latin(Long().Picture(PdfPicture.FromGray(3, 2, new byte[6]), "six").ToBytes());
        MatchCollection streams = Stream().Matches(file);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(streams, Has.Count.GreaterThan(2));
            foreach (Match stream in streams)
            {
                int end = stream.Index + stream.Length + int.Parse(stream.Groups[1].Value, CultureInfo.InvariantCulture);
                Assert.That(file[end..], Does.StartWith("\nendstream"));
            }
        }
    }

    [Test]
    public void The_same_content_gives_the_same_bytes()
    {
        byte[] again = Long().ToBytes();

        Assert.That(Long().ToBytes(), Is.EqualTo(again));
    }

    [Test]
    public void Another_time_gives_another_identifier()
    {
        byte[] later = new PdfDocument(PdfSample.Head with { At = PdfSample.Head.At.AddSeconds(1) }).Paragraph("x").ToBytes();
        byte[] first = new PdfDocument(PdfSample.Head).Paragraph("x").ToBytes();

        Assert.That(Identifier().Match(PdfSample.Latin(later)).Value, Is.Not.EqualTo(Identifier().Match(PdfSample.Latin(first)).Value));
    }

    [Test]
    public void The_information_holds_title_producer_and_time_only()
    {
        string file = PdfSample.Latin(new PdfDocument(PdfSample.Head).Paragraph("Doe").ToBytes());

        Assert.That(Information().Match(file).Groups[1].Value, Does.Match("^/Title <FEFF[0-9A-F]+> /Producer \\(CPMS gateway\\) /CreationDate \\(D:20260304050607Z\\)$"));
    }

    [Test]
    public void An_empty_document_is_one_page() => Assert.That(PdfSample.Pages(new PdfDocument(PdfSample.Head).ToBytes()), Is.EqualTo(1));

    [Test]
    public void A_document_beyond_the_limit_is_refused()
    {
        var document = new PdfDocument(PdfSample.Head);
        for (int i = 0; i < PageFlow.PageLimit; i++)
        {
            document.NextPage();
        }

        Assert.That(document.ToBytes, Throws.TypeOf<PdfTooLongException>());
    }

    [Test]
    public async Task Pdfinfo_reads_pages_title_and_size()
    {
        string said = await PdfSample.AskAsync("pdfinfo", Long().ToBytes());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(said, Does.Match("Title: +Account of disclosures"));
            Assert.That(said, Does.Match(string.Create(CultureInfo.InvariantCulture, $"Pages: +{PdfSample.Pages(Long().ToBytes())}\n")));
            Assert.That(said, Does.Match("Page size: +612 x 792 pts \\(letter\\)"));
            Assert.That(said, Does.Match("PDF version: +1.7"));
            Assert.That(said, Does.Not.Contain("Author"));
        }
    }

    [Test]
    public async Task Pdftotext_reads_every_row_and_the_number_of_each_page()
    {
        byte[] file = Long().ToBytes();
        int pages = PdfSample.Pages(file);
        string text = await PdfSample.AskAsync("pdftotext", file, "-layout");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pages, Is.GreaterThan(2));
            Assert.That(Enumerable.Range(0, 150).Where(i => !text.Contains(string.Create(CultureInfo.InvariantCulture, $"row-{i:000}"), StringComparison.Ordinal)), Is.Empty);
            Assert.That(Enumerable.Range(1, pages).Where(i => !text.Contains(string.Create(CultureInfo.InvariantCulture, $"Page {i} of {pages}"), StringComparison.Ordinal)), Is.Empty);
            Assert.That(text.Split("Recipient").Length - 1, Is.EqualTo(pages), "the head of the table stands on every page");
        }
    }

    [Test]
    public async Task Signs_of_the_syntax_are_only_text()
    {
        const string Text = @"(a) b\c ) Tj ET endstream << %";

        Assert.That(await PdfSample.AskAsync("pdftotext", new PdfDocument(PdfSample.Head).Paragraph(Text).ToBytes()), Does.Contain(Text));
    }

    [Test]
    public async Task What_stands_at_the_right_ends_at_the_edge()
    {
        string boxes = await PdfSample.AskAsync("pdftotext", new PdfDocument(PdfSample.Head).Paragraph("x").ToBytes(), "-bbox");

        Assert.That(EndOf(boxes, "record"), Is.EqualTo(PageFlow.LeftPoints + PageFlow.WidthPoints).Within(0.01));
    }

    [Test]
    public void All_parts_stand_in_one_document()
    {
        byte[] grey = [.. Enumerable.Range(0, 200 * 120).Select(i => (byte)(i % 200))];
        byte[] file = Long().NextPage().Title("Pictures").Picture(PdfPicture.FromGray(200, 120, grey), "A picture, and the line that says what it is: source, day, place.")
            .Heading("Names").Facts(("Name", "Жанна 张 Łukasz"), ("A-Number", "A123-456-789")).Code("A123456789").ToBytes();

        PdfSample.Keep(file, "document.pdf");
        Assert.That(PdfSample.Latin(file), Does.Contain("/Subtype /Image"));
    }

    private static double EndOf(string boxes, string word) =>
        double.Parse(Word().Matches(boxes).Single(one => one.Groups[2].Value == word).Groups[1].Value, CultureInfo.InvariantCulture);

    private static PdfDocument Long() => new PdfDocument(PdfSample.Head)
        .Title("Account of disclosures")
        .Facts(("Person", "0198"), ("Left out", null))
        .Table(new(
            [new("When", 1, IsCode: true), new("Recipient", 2), new("What", 4)],
            [.. Enumerable.Range(0, 150).Select(i => (IReadOnlyList<string>)["2026-01-01", string.Create(CultureInfo.InvariantCulture, $"row-{i:000}"), string.Join(' ', Enumerable.Repeat("element", i % 20))])]))
        .Heading("End").Paragraph("Nothing follows.");

    [GeneratedRegex(@"startxref\n(\d+)\n%%EOF\n$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex StartOfTable();

    [GeneratedRegex(@"(\d{10}) 00000 n \n", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"/Length (\d+) >>\nstream\n", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Stream();

    [GeneratedRegex(@"/ID \[<\w{32}> <\w{32}>\]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"\n3 0 obj\n<< (.*?) >>\nendobj", RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Information();

    [GeneratedRegex("""xMax="([\d.]+)" yMax="[\d.]+">(.*?)</word>""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
