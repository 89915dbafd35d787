using System.Text.RegularExpressions;

namespace Conventions;

public sealed partial class LogEventsTest
{
    private static readonly Dictionary<string, int> Hundreds = new(StringComparer.Ordinal)
    {
        ["Gateway"] = 1000,
        ["Schemas"] = 2000,
        ["Processing"] = 3000,
        ["Persistence"] = 4000,
        ["Biometrics"] = 5000,
        ["Simulators"] = 6000,
    };

    [Test]
    public void Numbers_are_used_once() =>
        Assert.That(Events().GroupBy(found => found.Id).Where(group => group.Count() > 1).Select(group => group.Key), Is.Empty);

    [Test]
    public void Numbers_belong_to_their_project() =>
        Assert.That(Events().Where(found => found.Id / 1000 * 1000 != Hundreds[found.Project]).Select(found => found.Id), Is.Empty);

    [Test]
    public void Page_and_code_agree()
    {
        string page = RepositoryFolder.Read("docs/log-events.md");
        var written = PageRow().Matches(page).Select(row => int.Parse(row.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.That(written, Is.EquivalentTo(Events().Select(found => found.Id)));
    }

    private static IEnumerable<(string Project, int Id)> Events() =>
        from file in RepositoryFolder.CSharpFiles
        where Hundreds.ContainsKey(file.Split('/')[0])
        from Match found in LogEvent().Matches(RepositoryFolder.Read(file))
        select (file.Split('/')[0], int.Parse(found.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\[LoggerMessage\((?:EventId = )?(\d+),", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LogEvent();

    [GeneratedRegex(@"^\| (\d{4}) \|", RegexOptions.CultureInvariant | RegexOptions.Multiline, 1000)]
    private static partial Regex PageRow();
}
