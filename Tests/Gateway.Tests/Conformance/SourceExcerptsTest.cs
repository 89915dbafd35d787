using System.Text;
using Gateway.Conformance.Checking;
using Gateway.Conformance.Reports;
using Schemas.Validation;

namespace Gateway.Tests.Conformance;

internal sealed class SourceExcerptsTest
{
    [TestCase("<a><b>Smith 12-3</b></a>", 1, 4, "<a><b>Aaaaa 99-9</b></a>", 3)]
    [TestCase("<a x='Secret' xmlns='urn:x'/>", 1, 1, "<a x='Aaaaaa' xmlns='urn:x'/>", 0)]
    [TestCase("<a>\n  <b c=\"1\">é2</b>\n</a>", 2, 3, "<b c=\"9\">a9</b>", 0)]
    [TestCase("<a><!-- Smith\nSmith --><b/></a>", 2, 10, "Aaaaa --><b/></a>", 9)]
    [TestCase("<a><![CDATA[Sm<b>]]></a>", 1, 1, "<a>", 0)]
    [TestCase("<a b='>Smith'>x</a>", 1, 1, "<a b='?Aaaaa'>a</a>", 0)]
    public void Masks_what_is_not_markup_and_points_at_the_place(string document, int line, int column, string text, int caret)
    {
        var excerpt = Take(document, line, column, showsValues: false);

        Assert.That(excerpt.Text, Does.StartWith(text));
        Assert.That(excerpt.Caret, Is.EqualTo(caret));
    }

    [Test]
    public void Cuts_a_window_out_of_a_long_line()
    {
        string document = $"<a>{new string('x', 100_000)}<b/>{new string('y', 100_000)}</a>";

        var excerpt = Take(document, 1, 100_004, showsValues: false);

        Assert.That(excerpt.Text, Has.Length.LessThan(200));
        Assert.That(excerpt.Text[excerpt.Caret..], Does.StartWith("<b/>"));
    }

    [Test]
    public void Shows_values_where_they_were_asked_for() =>
        Assert.That(Take("<a>Smith</a>", 1, 1, showsValues: true).Text, Is.EqualTo("<a>Smith</a>"));

    [Test]
    public void Takes_several_places_of_one_document_in_any_order()
    {
        Finding[] findings = [At(3, 1), At(1, 1), At(2, 1), At(9, 9)];

        var excerpts = SourceExcerpts.Take(Encoding.UTF8.GetBytes("<a>1\r\n<b/>2\r\n</a>"), findings, showsValues: false);

        Assert.That(excerpts.Select(excerpt => excerpt?.Text), Is.EqualTo((string?[])["</a>", "<a>9", "<b/>9", null]));
    }

    [Test]
    public void Never_shows_a_terminal_what_it_would_take_for_a_command() =>
        Assert.That(Take("<a\u001b[31m>\u001b</a>", 1, 1, showsValues: true).Text.Any(char.IsControl), Is.False);

    private static Excerpt Take(string document, int line, int column, bool showsValues) =>
        SourceExcerpts.Take(Encoding.UTF8.GetBytes(document), [At(line, column)], showsValues).Single() ?? throw new AssertionException("no excerpt");

    private static Finding At(int line, int column) => new() { Code = "CPMS-2101", Severity = Severity.Error, Text = "Text", Line = line, Column = column };
}
