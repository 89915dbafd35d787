using System.Xml.Schema;
using Schemas.Tests.Xsd;

namespace Schemas.Tests;

public sealed class SamplesTest
{
    private static readonly SchemaCatalog Catalog = SchemaCatalog.Load();

    private static IEnumerable<string> Cases =>
        Directory.GetFiles(RepositoryFolders.Samples, "request.xml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RepositoryFolders.Samples, Path.GetDirectoryName(file)!).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Replies =>
        Cases.Where(name => File.Exists(Path.Combine(RepositoryFolders.Samples, name, "reply.xml")));

    private static IEnumerable<string> MessageTypes => Catalog.Set.GlobalElements.Values.Cast<XmlSchemaElement>()
        .Select(element => element.Name!)
        .Where(name => name.EndsWith("Response", StringComparison.Ordinal))
        .Select(name => name[..^"Response".Length]);

    [TestCaseSource(nameof(Cases))]
    public void Gets_the_verdict_of_the_schema_that_it_expects(string name)
    {
        string[] expected = File.ReadAllLines(Path.Combine(RepositoryFolders.Samples, name, "expected.txt"))[0].Split(' ');

        string? problem = FirstProblem.Of(Read(name, "request.xml"), Catalog.Set);

        Assert.That(problem, Is.EqualTo(expected is ["invalid", var path] ? path : null));
    }

    [TestCaseSource(nameof(Replies))]
    public void Has_a_reply_that_is_valid(string name) =>
        Assert.That(FirstProblem.Of(Read(name, "reply.xml"), Catalog.Set), Is.Null);

    [TestCaseSource(nameof(Cases))]
    public void Says_what_it_shows(string name)
    {
        string folder = Path.Combine(RepositoryFolders.Samples, name);

        string verdict = File.ReadAllText(Path.Combine(folder, "expected.txt"));

        using var scope = Assert.EnterMultipleScope();
        Assert.That(File.ReadAllText(Path.Combine(folder, "case.md")), Does.StartWith("# "));
        Assert.That(verdict, Does.StartWith("valid").Or.StartWith("invalid"));
    }

    [TestCaseSource(nameof(MessageTypes))]
    public void Shows_each_message_type_right_and_wrong(string type)
    {
        var verdicts = Cases.Where(name => name.StartsWith(type + "/", StringComparison.Ordinal))
            .Select(name => File.ReadAllText(Path.Combine(RepositoryFolders.Samples, name, "expected.txt")).StartsWith("valid", StringComparison.Ordinal));

        Assert.That(verdicts.Distinct().Count(), Is.EqualTo(2), "at least one valid and one invalid sample");
    }

    private static byte[] Read(string name, string file) => File.ReadAllBytes(Path.Combine(RepositoryFolders.Samples, name, file));
}
