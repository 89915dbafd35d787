using System.Text.RegularExpressions;

namespace Conventions;

public sealed partial class FileLayoutTest
{
    private const int LongestFileLines = 450;

    private static readonly string[] Banned = ["Manager", "Helper", "Helpers", "Utils", "Util", "Impl", "Processor"];

    [Test]
    public void No_type_is_named_after_nothing() =>
        Assert.That(RepositoryFolder.CSharpFiles.Where(file => Array.Exists(Banned, word => NameOf(file).EndsWith(word, StringComparison.Ordinal))), Is.Empty);

    [Test]
    public void No_folder_is_sorted_by_kind() =>
        Assert.That(
            RepositoryFolder.CSharpFiles.SelectMany(file => file.Split('/')[..^1]).Distinct().Intersect(["Models", "Helpers", "Interfaces", "Utils", "Common", "Misc"]),
            Is.Empty);

    [Test]
    public void One_type_stands_in_a_file()
    {
        var crowded = Product().Where(file => TopLevelType().Count(RepositoryFolder.Read(file)) > 1);
        Assert.That(crowded, Is.Empty);
    }

    [Test]
    public void Files_stay_readable()
    {
        var lengths = Product().Select(file => (File: file, Lines: RepositoryFolder.Read(file).Count(sign => sign == '\n'))).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(lengths.Where(file => file.Lines > LongestFileLines), Is.Empty);
            Assert.That(lengths.Count(file => file.Lines <= 200), Is.GreaterThanOrEqualTo(lengths.Count * 9 / 10), "nine in ten files stay under 200 lines");
        }
    }

    [Test]
    public void Nothing_is_left_to_do() =>
        Assert.That(RepositoryFolder.CSharpFiles.Where(file => !file.StartsWith("Tests/Conventions/", StringComparison.Ordinal)
            && Unfinished().IsMatch(RepositoryFolder.Read(file))), Is.Empty);

    [Test]
    public void Every_folder_of_the_product_is_small()
    {
        var crowded = Product().GroupBy(file => file[..file.LastIndexOf('/')]).Where(folder => folder.Count() > 24)
            .Select(folder => $"{folder.Key}: {folder.Count()}");
        Assert.That(crowded, Is.Empty);
    }

    private static IEnumerable<string> Product() => RepositoryFolder.CSharpFiles
        .Where(file => !file.StartsWith("Tests/", StringComparison.Ordinal) && !file.StartsWith("StandIns/", StringComparison.Ordinal));

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);

    [GeneratedRegex(@"^(public|internal)( sealed| abstract| static| readonly| partial| file| unsafe| ref)* (class|record|struct|interface|enum|record struct|delegate) ", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|NotImplementedException|\bHACK\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unfinished();
}
