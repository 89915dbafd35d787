using Gateway.Ops.Source;

namespace Gateway.Tests.Ops.Source;

internal sealed class XmlLexerTest
{
    [TestCase("")]
    [TestCase("<a b='1' c=\"2\">x<!-- y --><?z?></a>")]
    [TestCase("<a <b> </")]
    [TestCase("<!-- never closed")]
    [TestCase("<a b='never closed")]
    [TestCase("no markup < at all > here")]
    [TestCase("<")]
    public void Tokens_cover_any_text_in_order(string text)
    {
        List<XmlToken> tokens = XmlLexer.Read(text);

        Assert.That(string.Concat(tokens.Select(token => text[token.Start..token.End])), Is.EqualTo(text));
    }

    [Test]
    public void Knows_what_each_piece_is()
    {
        const string Text = "<p:a b='<'>t</p:a>";

        IEnumerable<(string, XmlTokenKind)> pieces = XmlLexer.Read(Text).Select(token => (Text[token.Start..token.End], token.Kind));

        Assert.That(pieces, Is.EqualTo([
            ("<", XmlTokenKind.Open), ("p:a", XmlTokenKind.Name), (" ", XmlTokenKind.Filling), ("b", XmlTokenKind.AttributeName),
            ("=", XmlTokenKind.Filling), ("'<'", XmlTokenKind.AttributeValue), (">", XmlTokenKind.Close), ("t", XmlTokenKind.Text),
            ("</", XmlTokenKind.OpenEnd), ("p:a", XmlTokenKind.Name), (">", XmlTokenKind.Close),
]));
    }
}
