using System.Text;
using Schemas.Infoset;
using Schemas.Validation;
using Schemas.Validation.Folding;

namespace Schemas.Tests.Validation;

internal sealed class FindingFoldingTest
{
    [TestCase("2101 /a/b; 2101 /a/c; 2102 /a", "2101 < 2101 2102")]
    [TestCase("2101 /a/b; 2101 /a/x/c", "2101 | 2101")]
    [TestCase("2101 /a/b; 2103 /a/b/c; 2103 /a/bb/c", "2101 < 2103 | 2103")]
    [TestCase("2107 /a; 2103 /a/c", "2107 < 2103")]
    [TestCase("2103 /a/p[1]/q; 2103 /a/p[2]/q; 2103 /a/r", "2103 < 2103 | 2103")]
    [TestCase("3010 /a/i[1]/hash; 3013 /a/i[1]/width; 3013 /a/i[2]/width", "3010 < 3013 | 3013")]
    [TestCase("3010 /a/hash; 3004 /a/number", "3010 | 3004")]
    [TestCase("4044 14.999 (IDC 05); 4045 14.006 (IDC 05); 4045 14.006 (IDC 06)", "4044 < 4045 | 4045")]
    public void Puts_what_follows_under_its_cause(string findings, string expected)
    {
        var folded = FindingFolding.Fold([.. findings.Split("; ").Select(Finding)]);

        Assert.That(
            string.Join(" | ", folded.Select(one => Short(one.Cause) + (one.Followers.Count == 0 ? "" : " < " + string.Join(' ', one.Followers.Select(Short))))),
            Is.EqualTo(expected));
    }

    [Test]
    public void An_error_never_hides_under_a_warning()
    {
        var warning = Finding("2101 /a/b") with { Severity = Severity.Warning };

        Assert.That(FindingFolding.Fold([warning, Finding("2101 /a/b")]), Has.Count.EqualTo(2));
    }

    [Test]
    public void One_wrong_namespace_is_one_mistake()
    {
        var validator = new MessageValidator(SchemaCatalog.Load(), ValidationLimits.Default);
        string text = Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(RepositoryFolders.Samples, "EnrollEncounter/minimal-no-prints/request.xml")))
            .Replace("<cpms:FormTypeCode>", "<cpms:FormType>", StringComparison.Ordinal).Replace("</cpms:FormTypeCode>", "</cpms:FormType>", StringComparison.Ordinal);
        using var infoset = XmlInfoset.Read(Encoding.UTF8.GetBytes(text), InfosetLimits.Default);

        var report = validator.Validate(infoset, infoset.Root);

        Assert.That(FindingFolding.Fold(report.Findings), Has.Count.EqualTo(1));
        Assert.That(report.Findings[0].Found, Is.EqualTo("FormType in https://cpms.example/ns/exchange/1.0/"));
        Assert.That(report.Findings[0].Expected, Does.StartWith("EncounterDate, ").And.Contain("FormTypeCode"));
        Assert.That(report.Findings[0].ExpandedPath, Does.EndWith("/Q{https://cpms.example/ns/exchange/1.0/}Encounter/Q{https://cpms.example/ns/exchange/1.0/}FormType"));
    }

    [TestCase("", "nothing")]
    [TestCase("A123456789", "10 characters, A999999999")]
    [TestCase("Müller", "6 characters, Aaaaaa")]
    [TestCase("2026-01-13T08:10:00Z", "20 characters, 9999-99-99A99:99:99A")]
    [TestCase("a<b&c\u0007", "6 characters, a?a?a?")]
    public void The_shape_of_a_value_tells_nothing_of_it(string value, string shape) => Assert.That(ValueShape.Of(value), Is.EqualTo(shape));

    [Test]
    public void The_basis_is_the_same_for_the_same_schemas_and_rules()
    {
        var first = CheckBasis.Of(SchemaCatalog.Load());
        var again = CheckBasis.Of(SchemaCatalog.Load());

        Assert.That(again, Is.EqualTo(first));
    }

    private static Finding Finding(string written) => new()
    {
        Code = "CPMS-" + written[..4],
        Severity = Severity.Error,
        Text = "Text " + written[..4],
        Path = written[5..],
    };

    private static string Short(Finding finding) => finding.Code["CPMS-".Length..];
}
