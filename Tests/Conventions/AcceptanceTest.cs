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

    private const string Rest = """
        ## Not shown by a test of its own

        | Item | What | Why |
        |---|---|---|

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

    [Test]
    public void Every_item_is_shown_or_told_why_not()
    {
        string[] shown = [.. Shown().Select(pair => pair.Item).Distinct(StringComparer.Ordinal)];
        string[] told = [.. AcceptanceRest.Rows.Select(row => row.Item)];

        using var scope = Assert.EnterMultipleScope();
        Assert.That(AcceptanceRest.All.Except(shown).Except(told), Is.Empty, "neither shown nor told");
        Assert.That(shown.Concat(told).Except(AcceptanceRest.All), Is.Empty, "no such item");
        Assert.That(told, Is.Unique);
    }

    private static string Make()
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (IGrouping<string, string> item in Shown().GroupBy(pair => pair.Item, pair => pair.Test, StringComparer.Ordinal).OrderBy(group => Order(group.Key)))
        {
            page.Append("| ").Append(item.Key).Append(" | ").AppendJoin(" · ", item.Order(StringComparer.Ordinal)).Append(" |\n");
        }

        page.Append('\n').Append(Rest.ReplaceLineEndings("\n"));
        HashSet<string> shown = [.. Shown().Select(pair => pair.Item)];
        foreach ((string item, string what, string why) in AcceptanceRest.Rows.Where(row => !shown.Contains(row.Item)).OrderBy(row => Order(row.Item)))
        {
            page.Append("| ").Append(item).Append(" | ").Append(what).Append(" | ").Append(why).Append(" |\n");
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
