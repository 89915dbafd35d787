using Gateway.Pdf;
using Gateway.Pdf.Text;

namespace Gateway.Tests.Pdf;

public sealed class LegibleTextTest
{
    [TestCase("José Müller", "José Müller")]
    [TestCase("José", "José")]
    [TestCase("Łukasz Dvořák", "Lukasz Dvorák")]
    [TestCase("Жанна Щукина", "ZHanna SHCHukina")]
    [TestCase("Ελένη", "Eleni")]
    [TestCase("محمد", "mhmd")]
    [TestCase("张三", "[U+5F20][U+4E09]")]
    [TestCase("a\tb\u0007c", "a bc")]
    [TestCase("“quoted” – €5", "“quoted” – €5")]
    public void A_text_is_printed_in_the_letters_of_the_fonts(string text, string printed) =>
        Assert.That(string.Concat(new LegibleText().Encode(text).Select(WinAnsi.Decode)), Is.EqualTo(printed));

    [Test]
    public void What_was_written_otherwise_is_listed_with_its_code_points()
    {
        var letters = new LegibleText();
        letters.Encode("Anna Жанна José");
        letters.Encode("Жанна 张");

        Assert.That(letters.Rewritten, Is.EqualTo(new RewrittenText[] { new("ZHanna", "U+0416 U+0430 U+043D U+043D U+0430"), new("[U+5F20]", "U+5F20") }));
    }

    [Test]
    public async Task The_document_ends_with_that_list()
    {
        string text = await PdfSample.AskAsync("pdftotext", new PdfDocument(PdfSample.Head).Paragraph("Name: 张三 Жанна").ToBytes(), "-layout");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(text, Does.Contain("Name: [U+5F20][U+4E09] ZHanna"));
            Assert.That(text, Does.Match("ZHanna +U\\+0416 U\\+0430 U\\+043D U\\+043D U\\+0430"));
        }
    }

    [Test]
    public void Half_a_letter_breaks_nothing() => Assert.That(new LegibleText().Encode("a\uD800b"), Has.Length.EqualTo("a[U+FFFD]b".Length));
}
