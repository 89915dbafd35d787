using System.Text;
using Gateway.Pdf.Text;

namespace Gateway.Tests.Pdf;

public sealed class LineBreakingTest
{
    // Courier of 9 points: 5.4 points a letter.
    private const double TenLettersPoints = 54.5;

    [TestCase("", "")]
    [TestCase("one two", "one two")]
    [TestCase("one two three", "one two|three")]
    [TestCase("0123456789abc", "0123456789|abc")]
    [TestCase("a 0123456789ab", "a|0123456789|ab")]
    [TestCase("0123456789 b", "0123456789|b")]
    [TestCase("a\n\nb", "a||b")]
    public void Lines_end_at_spaces_or_where_they_must(string text, string lines) => Assert.That(
        string.Join('|', LineBreaking.Break(Encoding.ASCII.GetBytes(text), TextStyle.Code, TenLettersPoints).Select(line => Encoding.ASCII.GetString(line))),
        Is.EqualTo(lines));

    [Test]
    public void A_line_narrower_than_a_letter_holds_one() =>
        Assert.That(LineBreaking.Break("abc"u8, TextStyle.Code, 1), Has.Count.EqualTo(3));
}
