using System.Xml.Schema;
using Schemas.Infoset;
using Schemas.Rules.Across;
using Schemas.Tests.Xsd;
using Schemas.Validation;

namespace Schemas.Tests;

public sealed class SamplesTest
{
    private static readonly SchemaCatalog Catalog = SchemaCatalog.Load();

    private static readonly MessageValidator Validator = new(Catalog, ValidationLimits.Default);

    private static IEnumerable<string> Cases =>
        Directory.GetFiles(RepositoryFolders.Samples, "request.xml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RepositoryFolders.Samples, Path.GetDirectoryName(file)!).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Replies =>
        Cases.Where(name => File.Exists(Path.Combine(RepositoryFolders.Samples, name, "reply.xml")));

    private static IEnumerable<string> MessageTypes => Catalog.Set.GlobalElements.Values.Cast<XmlSchemaElement>()
        .Where(element => element.QualifiedName.Namespace == "https://cpms.example/ns/exchange/1.0/")
        .Select(element => element.Name!)
        .Where(name => name.EndsWith("Response", StringComparison.Ordinal))
        .Select(name => name[..^"Response".Length]);

    [TestCaseSource(nameof(Cases))]
    public void Gets_the_verdict_of_the_schema_that_it_expects(string name)
    {
        string[] expected = File.ReadAllLines(Path.Combine(RepositoryFolders.Samples, name, "expected.txt"))[0].Split(' ');

        string? problem = FirstProblem.Of(Read(name, "request.xml"), SetOf(name));

        Assert.That(problem, Is.EqualTo(expected is ["invalid", var path] ? path : null));
    }

    [TestCaseSource(nameof(Cases))]
    public void Gets_the_verdict_and_the_findings_of_all_checks(string name)
    {
        string[] expected = File.ReadAllLines(Path.Combine(RepositoryFolders.Samples, name, "expected.txt"));
        using var infoset = XmlInfoset.Read(Read(name, "request.xml"), InfosetLimits.Default);

        var report = Validator.Validate(infoset, infoset.Root);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(report.Verdict, Is.EqualTo(expected[0].StartsWith("valid", StringComparison.Ordinal) ? Verdict.Valid : Verdict.Invalid));
        Assert.That(report.Findings.Select(finding => finding.Code).Distinct(StringComparer.Ordinal), Is.EquivalentTo(expected.Skip(1)));
        if (expected[0].Split(' ') is ["invalid", var path])
        {
            Assert.That(report.Findings[0].Path?.Replace("[1]", string.Empty, StringComparison.Ordinal), Is.EqualTo(path));
        }
    }

    [Test]
    public void Raises_the_finding_of_every_rule_once_at_least()
    {
        var rules = FindingCatalog.All.Where(finding => finding.Code.StartsWith("CPMS-3", StringComparison.Ordinal))
            .Select(finding => finding.Code).Except(["CPMS-3090", .. AcrossRules.All.Select(rule => rule.Description.Code)], StringComparer.Ordinal);

        var raised = Cases.SelectMany(name => File.ReadAllLines(Path.Combine(RepositoryFolders.Samples, name, "expected.txt")).Skip(1));

        Assert.That(rules, Is.SubsetOf(raised), "a check that cannot be made (CPMS-3090) has no sample, and no message alone raises a rule about several");
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

    private static XmlSchemaSet SetOf(string name) =>
        RepositoryFolders.IsOfProfile($"{Path.DirectorySeparatorChar}{name}") ? Catalog.Profiles.Single().Catalog.Set : Catalog.Set;

    private static byte[] Read(string name, string file) => File.ReadAllBytes(Path.Combine(RepositoryFolders.Samples, name, file));
}
