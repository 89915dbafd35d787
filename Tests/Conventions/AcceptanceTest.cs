using System.Text;
using System.Text.RegularExpressions;

namespace Conventions;

/// <summary>
/// Keeps <c>docs/acceptance.md</c>: which test shows which item of the acceptance list. A test names its items with
/// <c>[Property("Acceptance", "M-61 M-62")]</c>. <c>CPMS_WRITE_ACCEPTANCE=1</c> writes the page.
/// </summary>
public sealed partial class AcceptanceTest
{
    private const string Page = "docs/acceptance.md";

    private const string Head = """
        # Acceptance

        Which test shows which item of the acceptance list of the gateway, made from the tests themselves; a test fails where this page is behind.
        M-nn: what the catalogue entry, the privacy impact assessment and the exchange page ask for; Q-n: questions that were decided.

        | Item | Shown by |
        |---|---|

        """;

    [Test]
    public void The_page_lists_what_the_tests_show()
    {
        string made = Make();
        if (Environment.GetEnvironmentVariable("CPMS_WRITE_ACCEPTANCE") == "1")
        {
            File.WriteAllText(Path.Combine(RepositoryFolder.Root, Page), made);
        }

        Assert.That(RepositoryFolder.Read(Page), Is.EqualTo(made), "run Conventions with CPMS_WRITE_ACCEPTANCE=1 and commit the page");
    }

    private static string Make()
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (IGrouping<string, string> item in Shown().GroupBy(pair => pair.Item, pair => pair.Test, StringComparer.Ordinal).OrderBy(group => Order(group.Key)))
        {
            page.Append("| ").Append(item.Key).Append(" | ").AppendJoin(" · ", item.Order(StringComparer.Ordinal)).Append(" |\n");
        }

        return page.ToString();
    }

    private static IEnumerable<(string Item, string Test)> Shown() =>
        from file in Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "Tests"), "*.cs", SearchOption.AllDirectories)
        from Match match in Naming().Matches(File.ReadAllText(file))
        from item in match.Groups["items"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        select (item, $"{Path.GetFileNameWithoutExtension(file)}: {match.Groups["test"].Value.Replace('_', ' ')}");

    private static int Order(string item) => (item[0] == 'Q' ? 1000 : 0) + int.Parse(item[2..], System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("""\[Property\("Acceptance", "(?<items>[^"]+)"\)\]\s*(?:\[[^\n]*\]\s*)*public (?:static )?(?:async Task|void) (?<test>\w+)\(""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Naming();
}
