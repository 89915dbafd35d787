using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Schemas.Infoset;
using Schemas.Validation;

namespace Schemas.Tests.Validation;

internal sealed class FindingCatalogTest
{
    private const string Begin = "<!-- the table is checked against the code -->";

    private static readonly string Page = Path.Combine(RepositoryFolders.Root, "docs", "findings.md");

    [Test]
    public void No_code_is_used_twice() => Assert.That(FindingCatalog.All.Select(entry => entry.Code), Is.Unique);

    [Test]
    public void Codes_have_their_form_and_texts_are_sentences()
    {
        var wrong = FindingCatalog.All.Where(entry =>
            !Regex.IsMatch(entry.Code, "^CPMS-[0-9]{4}$", RegexOptions.None, TimeSpan.FromSeconds(1))
            || !entry.Meaning.EndsWith('.') || !entry.Hint.EndsWith('.') || entry.Source.Length == 0);

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Every_way_to_be_unreadable_has_a_finding()
    {
        var codes = Enum.GetValues<InfosetErrorCode>().Where(code => code != InfosetErrorCode.None).Select(code => $"CPMS-{(int)code}");

        Assert.That(ReadingFindings.All.Select(entry => entry.Code), Is.EqualTo(codes));
    }

    [Test]
    public void The_page_has_the_same_table_as_the_code()
    {
        string text = File.ReadAllText(Page).ReplaceLineEndings("\n");
        int at = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length + 1;
        if (Environment.GetEnvironmentVariable("CPMS_WRITE_PAGES") == "1")
        {
            File.WriteAllText(Page, text[..at] + Table());
            Assert.Ignore("The table was written; look at the difference.");
        }

        Assert.That(text[at..], Is.EqualTo(Table()), "run this test with CPMS_WRITE_PAGES=1 and look at the difference");
    }

    [Test]
    public void An_unreadable_document_gives_its_finding()
    {
        var finding = ReadingFindings.Of(new InfosetException(InfosetErrorCode.EndTagMismatch, 7, 2, 3, "Why"));

        Assert.That((finding.Code, finding.Line, finding.Column, finding.Text), Is.EqualTo(("CPMS-2017", 2, 3, "Why")));
    }

    private static string Table()
    {
        var table = new StringBuilder("\n| Code | Severity | Meaning | Hint | Source |\n|---|---|---|---|---|\n");
        foreach (var entry in FindingCatalog.All)
        {
            table.Append(CultureInfo.InvariantCulture, $"| `{entry.Code}` | {entry.Severity} | {entry.Meaning} | {entry.Hint} | {entry.Source} |\n");
        }

        return table.ToString();
    }
}
