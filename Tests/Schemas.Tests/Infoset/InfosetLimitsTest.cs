using System.Globalization;
using System.Text;
using Schemas.Infoset;
using static Schemas.Infoset.InfosetErrorCode;

namespace Schemas.Tests.Infoset;

internal sealed class InfosetLimitsTest
{
    private static IEnumerable<TestCaseData> AtAndBeyond()
    {
        yield return Case(new InfosetLimits { DepthLevels = 3 }, DepthTooGreat, n => Repeat("<a>", n) + Repeat("</a>", n), 3);
        yield return Case(new InfosetLimits { ElementsPerDocument = 4 }, ElementsTooMany, n => "<a>" + Repeat("<b/>", n - 1) + "</a>", 4);
        yield return Case(new InfosetLimits { AttributesPerElement = 5 }, AttributesTooMany, n => "<a" + Numbered(" a{0}=''", n) + "/>", 5);
        yield return Case(new InfosetLimits { AttributesPerDocument = 5 }, AttributesInDocumentTooMany, n => "<a>" + Numbered("<b a{0}=''/>", n) + "</a>", 5);
        yield return Case(new InfosetLimits { NamespaceDeclarationsPerElement = 5 }, NamespaceDeclarationsTooMany, n => "<a" + Numbered(" xmlns:a{0}='u'", n) + "/>", 5);
        yield return Case(new InfosetLimits { NamespaceDeclarationsInScope = 3 }, NamespacesInScopeTooMany, n => Repeat("<a xmlns='u'>", n) + Repeat("</a>", n), 3);
        yield return Case(new InfosetLimits { UnknownNamesPerDocument = 7 }, UnknownNamesTooMany, n => "<root1>" + Numbered("<unheard{0}/>", n - 1) + "</root1>", 7);
        yield return Case(new InfosetLimits { NameBytes = 10 }, NameTooLong, n => "<" + Repeat("a", n) + "/>", 10);
        yield return Case(new InfosetLimits { NameBytes = 10 }, NameTooLong, n => "<a " + Repeat("a", n) + "=''/>", 10);
        yield return Case(new InfosetLimits { AttributeValueBytes = 10 }, AttributeValueTooLong, n => "<a b='" + Repeat("a", n) + "'/>", 10);
        yield return Case(new InfosetLimits { TextRunsPerElement = 6 }, TextRunsTooMany, n => "<a>" + Repeat("<![CDATA[]]>", n) + "</a>", 6);
        yield return Case(new InfosetLimits { TextRunsPerElement = 6 }, TextRunsTooMany, n => "<a>" + Repeat("x<b/>", n) + "</a>", 6);
        yield return Case(new InfosetLimits { TextRunsPerElement = 6 }, TextRunsTooMany, n => "<a>" + Repeat("<!---->", n) + "</a>", 6);
        yield return Case(new InfosetLimits { TextBytes = 10 }, TextTooLong, n => "<a>" + Repeat("-", n) + "</a>", 10);
        yield return Case(new InfosetLimits { TextBytes = 20 }, TextTooLong, n => "<a><![CDATA[" + Repeat("-", n - 12) + "]]></a>", 20);
        yield return Case(new InfosetLimits { TextBytes = 20 }, TextTooLong, n => "<a>-----<!---->" + Repeat("-", n - 12) + "</a>", 20);
    }

    [TestCaseSource(nameof(AtAndBeyond))]
    public void What_is_at_the_limit_is_read_and_one_more_is_refused(InfosetLimits limits, InfosetErrorCode code, string within, string beyond)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Documents.Refusal(within, limits), Is.EqualTo(None));
            Assert.That(Documents.Refusal(beyond, limits), Is.EqualTo(code));
        }
    }

    [Test]
    public void White_space_between_children_is_no_piece_of_text() =>
        Assert.That(Documents.Refusal("<a>" + Repeat("\n <b/>", 2_000) + "</a>"), Is.EqualTo(None));

    [Test]
    public void Base64_text_is_longer_than_other_text_may_be() =>
        Assert.That(Documents.Refusal("<a>" + Repeat("AAAA\n", 10_000) + "==</a>", new InfosetLimits { TextBytes = 100 }), Is.EqualTo(None));

    [Test]
    public void A_million_attributes_are_refused_at_once()
    {
        byte[] document = Encoding.UTF8.GetBytes("<a" + Numbered(" a{0}=''", 1_000_000) + "/>");

        Assert.That(Documents.Refusal(document), Is.EqualTo(AttributesTooMany));
    }

    private static TestCaseData Case(InfosetLimits limits, InfosetErrorCode code, Func<int, string> document, int limit) =>
        new TestCaseData(limits, code, document(limit), document(limit + 1)).SetArgDisplayNames(code.ToString(), document(limit));

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    private static string Numbered(string format, int count)
    {
        var text = new StringBuilder();
        var composite = CompositeFormat.Parse(format);
        for (int i = 0; i < count; i++)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, composite, i);
        }

        return text.ToString();
    }
}
