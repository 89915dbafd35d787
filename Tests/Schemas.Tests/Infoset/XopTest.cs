using Schemas.Infoset;
using static Schemas.Infoset.InfosetErrorCode;

namespace Schemas.Tests.Infoset;

internal sealed class XopTest
{
    private static readonly byte[] Image = [1, 2, 3];

    [TestCase("cid:one")]
    [TestCase("CID:on%65")]
    public void A_part_is_the_content_of_its_element(string reference)
    {
        using var infoset = Documents.Read(Include(reference), ("one", Image));
        var element = infoset.Root.FirstChild;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(element.Children.Count, Is.Zero);
            Assert.That(element.Binary.IsPart, Is.True);
            Assert.That(element.Binary.Encoded.ToArray(), Is.EqualTo(Image));
            Assert.That(element.Binary.ToArray(), Is.EqualTo(Image));
            Assert.That(element.Binary.DecodedLength, Is.EqualTo(3));
            Assert.That(element.Binary.Offset, Is.EqualTo(-1));
            Assert.That(element.Text, Is.Empty);
        }
    }

    [Test]
    public void An_unescaped_id_of_a_net_client_is_found()
    {
        const string Id = "http://tempuri.org/1/63935";
        using var infoset = Documents.Read(Include("cid:http%3A%2F%2Ftempuri.org%2F1%2F63935"), (Id, Image));
        using var unescaped = Documents.Read(Include("cid:" + Id), (Id, Image));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(infoset.Root.FirstChild.Binary.IsPart, Is.True);
            Assert.That(unescaped.Root.FirstChild.Binary.IsPart, Is.True);
        }
    }

    [TestCase("<b>#one;</b>", None)]
    [TestCase("<b> <!-- x -->#one; </b>", None)]
    [TestCase("<b>#one;</b><c>#two;</c>", None)]
    [TestCase("<b>#three;</b>", XopPartMissing)]
    [TestCase("<b>#one;</b><c>#one;</c>", XopPartRepeated)]
    [TestCase("<b>#one;#two;</b>", XopIncludeMisplaced)]
    [TestCase("<b>#one;<c/></b>", XopIncludeMisplaced)]
    [TestCase("<b><c/>#one;</b>", XopIncludeMisplaced)]
    [TestCase("<b>#one;text</b>", XopIncludeMisplaced)]
    [TestCase("<b>text#one;</b>", XopIncludeMisplaced)]
    [TestCase("<b><x:Include xmlns:x='http://www.w3.org/2004/08/xop/include'/></b>", XopReferenceForbidden)]
    [TestCase("<b><x:Include xmlns:x='http://www.w3.org/2004/08/xop/include' href='http://one'/></b>", XopReferenceForbidden)]
    [TestCase("<b><x:Include xmlns:x='http://www.w3.org/2004/08/xop/include' href='cid:one'>x</x:Include></b>", XopIncludeMisplaced)]
    public void Every_other_use_is_refused(string content, InfosetErrorCode expected)
    {
        string text = $"<a>{content.Replace("#", "<x:Include xmlns:x='http://www.w3.org/2004/08/xop/include' href='cid:").Replace(";", "'/>")}</a>";
        var code = None;
        try
        {
            Documents.Read(text, ("one", Image), ("two", Image)).Dispose();
        }
        catch (InfosetException exception)
        {
            code = exception.Code;
        }

        Assert.That(code, Is.EqualTo(expected));
    }

    [Test]
    public void A_message_without_parts_has_no_includes() =>
        Assert.That(Documents.Refusal(Include("cid:one")), Is.EqualTo(XopWithoutParts));

    [Test]
    public void The_root_is_no_include() =>
        Assert.That(
            () => Documents.Read("<x:Include xmlns:x='http://www.w3.org/2004/08/xop/include' href='cid:one'/>", ("one", Image)),
            Throws.InstanceOf<InfosetException>().With.Property("Code").EqualTo(XopIncludeMisplaced));

    private static string Include(string reference) =>
        $"<a><b><x:Include xmlns:x='http://www.w3.org/2004/08/xop/include' href='{reference}'/></b></a>";
}
