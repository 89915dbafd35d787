using System.Text;
using System.Text.RegularExpressions;
using Schemas.Validation.Values;

namespace Schemas.Tests.Validation;

internal sealed class PatternAutomatonTest
{
    [TestCase("A[0-9]{7,9}", "A1234567", true)]
    [TestCase("A[0-9]{7,9}", "A1234567890", false)]
    [TestCase("a|bc|", "", true)]
    [TestCase("a|bc|", "bc", true)]
    [TestCase("(ab)*c?", "ababc", true)]
    [TestCase("(ab)+", "", false)]
    [TestCase("[^Z]+Z", "abcZ", true)]
    [TestCase("[^Z]+Z", "abZcZ", false)]
    [TestCase(@"\S.*", "In\u00E9s", true)]
    [TestCase(@"\S.*", " x", false)]
    [TestCase(@"\S.*", "\u00A0x", false)]
    [TestCase(@".{3}", "a\u4E2Db", true)]
    [TestCase(@"\d{2}\.\d", "12.3", true)]
    [TestCase(@"[\-a\]]+", "a-]", true)]
    [TestCase(@"[a-c-]+", "b-", true)]
    [TestCase("a{2,}", "aaaa", true)]
    [TestCase("a{0}b", "b", true)]
    public void A_text_matches_as_a_whole(string pattern, string text, bool expected)
    {
        var automaton = PatternAutomaton.TryBuild([pattern]);

        Assert.That(automaton!.Matches(Encoding.UTF8.GetBytes(text)), Is.EqualTo(expected));
    }

    [TestCase(@"\p{L}+")]
    [TestCase("[a-z-[aeiou]]")]
    [TestCase("^a$")]
    [TestCase("a{1,100000}")]
    [TestCase("(?:a)")]
    [TestCase("a**")]
    [TestCase("\u00E9")]
    [TestCase("(a")]
    [TestCase("[a")]
    public void What_is_not_understood_is_left_alone(string pattern) => Assert.That(PatternAutomaton.TryBuild([pattern]), Is.Null);

    [Test]
    public void What_matches_also_matches_for_the_framework()
    {
        string[] pieces = ["a", "b", ".", "[ab]", "[^a]", @"\d", @"\S", @"\w", "(a|b)", "[0-9A-F]", @"\D", @"[^\d]", @"\s"];
        string[] quantities = ["", "?", "*", "+", "{2}", "{1,3}"];
        const string Alphabet = "ab0F \u00E9\u00A0\u0660_";
        var random = new Random(7);
        for (int round = 0; round < 5_000; round++)
        {
            string pattern = string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => pieces[random.Next(pieces.Length)] + quantities[random.Next(quantities.Length)]));
            string text = string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            bool ours = PatternAutomaton.TryBuild([pattern])!.Matches(Encoding.UTF8.GetBytes(text));
            bool theirs = Regex.IsMatch(text, $"^(?:{pattern})\\z", RegexOptions.None, TimeSpan.FromSeconds(1));

            Assert.That(ours && !theirs, Is.False, $"{pattern} on {text}");
        }
    }
}
