using Biometrics.Wsq;

namespace Biometrics.Tests.Wsq;

public sealed class NistCommentTest
{
    [Test]
    public void Unknown_keys_are_kept_in_order()
    {
        const string Text = "NIST_COM 4\nHISTORY a025_13 3984 2500\nPPI 500\nSEX M";

        Assert.That(NistComment.TryRead(Text)!.Write(), Is.EqualTo(Text));
    }

    [TestCase("NIST_COM 2\nPPI 500", 500)]
    [TestCase("NIST_COM 9\r\nPPI 1000\r\n", 1000)]
    [TestCase("NIST_COM 2\nPPI -1", null)]
    [TestCase("NIST_COM 2\nPPI 99999999999", null)]
    [TestCase("NIST_COM 2\nPPI", null)]
    public void The_resolution_is_told_where_it_is_plausible(string text, int? ppi) => Assert.That(NistComment.TryRead(text)!.PixelsPerInch, Is.EqualTo(ppi));

    [TestCase("")]
    [TestCase("Copyright")]
    [TestCase("NIST_COMPANY 3")]
    public void Other_comments_are_none(string text) => Assert.That(NistComment.TryRead(text), Is.Null);
}
