using Processing.Policy;

namespace Processing.Tests.Policy;

public sealed class CsvTextTest
{
    [TestCase("a,b\n1,2\n", "a|b/1|2")]
    [TestCase("a,b\n1,2", "a|b/1|2")]
    [TestCase("a,b\r\n1,", "a|b/1|")]
    [TestCase("a\n\"x,\"\"y\"\"\"\n", "a/x,\"y\"")]
    [TestCase("", "")]
    public void Every_line_is_a_record_also_one_that_does_not_end(string text, string records) =>
        Assert.That(string.Join('/', CsvText.Read(text).Select(record => string.Join('|', record))), Is.EqualTo(records));

    [Test]
    public void A_quote_that_does_not_end_is_refused() => Assert.That(() => CsvText.Read("a,\"b"), Throws.TypeOf<PolicyException>());
}
