using System.Text;
using Schemas.Infoset;
using static Schemas.Infoset.InfosetErrorCode;

namespace Schemas.Tests.Infoset;

internal sealed class EncodingTest
{
    private const string Declared = "<?xml version='1.0' encoding='utf-16'?>\n<a>\u00E9\U0001F600</a>";

    [TestCase(false, true)]
    [TestCase(true, true)]
    [TestCase(false, false)]
    [TestCase(true, false)]
    public void Utf16_is_read_with_and_without_mark(bool bigEndian, bool mark)
    {
        var encoding = new UnicodeEncoding(bigEndian, mark);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Declared)];
        using var infoset = XmlInfoset.Read(bytes, InfosetLimits.Default);

        Assert.That(infoset.Root.Text, Is.EqualTo("\u00E9\U0001F600"));
    }

    [Test]
    public void The_utf8_mark_is_no_part_of_the_document()
    {
        using var infoset = XmlInfoset.Read(Encoding.UTF8.GetBytes("\uFEFF<a/>"), InfosetLimits.Default);

        Assert.That(infoset.Document.Length, Is.EqualTo(4));
    }

    [TestCase("utf-8", None)]
    [TestCase("UTF-16", EncodingInvalid)]
    [TestCase("iso-8859-1", EncodingUnsupported)]
    public void The_charset_of_the_transport_beats_the_declaration(string charset, InfosetErrorCode expected) =>
        Assert.That(Documents.Refusal("<?xml version='1.0' encoding='iso-8859-1'?><a/>"u8.ToArray(), null, charset), Is.EqualTo(expected));

    [Test]
    public void Half_a_surrogate_pair_is_not_utf16() =>
        Assert.That(Documents.Refusal([0xFF, 0xFE, 0x3C, 0x00, 0x3D, 0xD8, 0x2F, 0x00]), Is.EqualTo(EncodingInvalid));

    [Test]
    public void Utf32_is_refused() =>
        Assert.That(Documents.Refusal([.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes("<a/>")]), Is.EqualTo(EncodingUnsupported));

    [Test]
    public void Bytes_of_utf16_that_say_utf8_are_refused() =>
        Assert.That(Documents.Refusal(Encoding.Unicode.GetBytes("<?xml version='1.0' encoding='utf-8'?><a/>")), Is.EqualTo(EncodingMismatch));
}
