using System.Text;

namespace Schemas.Tests.Infoset;

internal sealed class BinaryContentTest
{
    [TestCase("", "")]
    [TestCase("  \n ", "")]
    [TestCase("QQ==", "A")]
    [TestCase("QUI=", "AB")]
    [TestCase("QUJD", "ABC")]
    [TestCase(" Q U\nJ\tD\r\n", "ABC")]
    [TestCase("Q Q = = ", "A")]
    [TestCase("<![CDATA[QUJD]]>", "ABC")]
    [TestCase("QU&#74;D", "ABC")]
    [TestCase("QU<!-- x -->JD", "ABC")]
    public void Decodes_what_is_base64(string written, string expected)
    {
        using var infoset = Documents.Read($"<a>{written}</a>");
        var binary = infoset.Root.Binary;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(binary.DecodedLength, Is.EqualTo(expected.Length));
            Assert.That(Encoding.ASCII.GetString(binary.ToArray()), Is.EqualTo(expected));
            Assert.That(Encoding.ASCII.GetString(binary.Encoded.Span), Is.EqualTo(written));
            Assert.That(binary.Offset, Is.EqualTo(3));
        }
    }

    [TestCase("Q")]
    [TestCase("QU")]
    [TestCase("QUJ")]
    [TestCase("QR==", Description = "the unused bits are not zero")]
    [TestCase("QUL=", Description = "the unused bits are not zero")]
    [TestCase("=")]
    [TestCase("====")]
    [TestCase("QQ==QQ==")]
    [TestCase("QUJD-")]
    [TestCase("QUJ\u00E9")]
    [TestCase("Q===")]
    public void Refuses_what_is_not(string written)
    {
        using var infoset = Documents.Read($"<a>{written}</a>");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(infoset.Root.Binary.DecodedLength, Is.EqualTo(-1));
            Assert.That(() => infoset.Root.Binary.ToArray(), Throws.InstanceOf<FormatException>());
        }
    }

    [Test]
    public void White_space_is_counted_in_texts_of_every_length([Range(0, 700, 7)] int length)
    {
        byte[] bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        string text = Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks);
        using var infoset = Documents.Read($"<a>{text}</a>");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(infoset.Root.Binary.DecodedLength, Is.EqualTo(length));
            Assert.That(infoset.Root.Binary.ToArray(), Is.EqualTo(bytes));
        }
    }

    [Test]
    public void Much_white_space_is_counted_right()
    {
        using var infoset = Documents.Read($"<a>QUJD{new string('\n', 100_000)}QUJD</a>");

        Assert.That(infoset.Root.Binary.DecodedLength, Is.EqualTo(6));
    }
}
