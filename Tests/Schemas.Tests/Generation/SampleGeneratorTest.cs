using System.Text;
using System.Xml;
using Schemas.Generation;
using Schemas.Infoset;
using Schemas.Validation;

namespace Schemas.Tests.Generation;

internal sealed class SampleGeneratorTest
{
    private const string Exchange = "https://cpms.example/ns/exchange/1.0/";

    private static readonly SchemaCatalog Catalog = SchemaCatalog.Load();

    private static readonly MessageValidator Validator = new(Catalog, ValidationLimits.Default);

    private static IReadOnlyList<string> Messages => Catalog.Messages(Exchange);

    [TestCaseSource(nameof(Messages))]
    public void Valid_samples_are_valid(string message)
    {
        var wrong = new SampleGenerator(Catalog, 1).Valid(new XmlQualifiedName(message, Exchange))
            .Select(sample => (Sample: sample, Report: Check(sample)))
            .Where(pair => pair.Report.Verdict != Verdict.Valid)
            .Select(pair => $"{pair.Sample.Case}: {Said(pair.Report)}").Take(10);
        Assert.That(wrong, Is.Empty);
    }

    [TestCaseSource(nameof(Messages))]
    public void Invalid_samples_raise_exactly_their_code(string message)
    {
        var wrong = new SampleGenerator(Catalog, 1).Invalid(new XmlQualifiedName(message, Exchange))
            .Select(sample => (Sample: sample, Report: Check(sample)))
            .Where(pair => pair.Report.Verdict != Verdict.Invalid || pair.Report.Findings is not [var only] || only.Code != pair.Sample.Code)
            .Select(pair => $"{pair.Sample.Case}: {Said(pair.Report)}").Take(10);
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Each_invalid_sample_has_a_name_of_its_own()
    {
        var names = new SampleGenerator(Catalog, 1).Invalid(new XmlQualifiedName("EnrollEncounterRequest", Exchange)).Select(sample => sample.Case);
        Assert.That(names, Is.Unique.And.Not.Empty);
    }

    [Test]
    public void The_same_seed_makes_the_same_samples()
    {
        var name = new XmlQualifiedName("EnrollEncounterRequest", Exchange);
        string Maximal(int seed) => Encoding.UTF8.GetString(new SampleGenerator(Catalog, seed).Valid(name).First(sample => sample.Case == "maximal").Document.Span);
        using (Assert.EnterMultipleScope())
        {
            string again = Maximal(7);
            Assert.That(Maximal(7), Is.EqualTo(again));
            Assert.That(Maximal(8), Is.Not.EqualTo(again));
        }
    }

    [Test]
    public void A_blank_explains_every_element()
    {
        string blank = Encoding.UTF8.GetString(new SampleGenerator(Catalog, 1).Blank(new XmlQualifiedName("EnrollEncounterRequest", Exchange)).Document.Span);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(blank, Does.Contain("<!-- required: "));
            Assert.That(blank, Does.Contain("optional: one of "));
            Assert.That(Check(new GeneratedSample("EnrollEncounterRequest", "blank", Encoding.UTF8.GetBytes(blank), null)).Verdict, Is.EqualTo(Verdict.Valid));
        }
    }

    private static ValidationReport Check(GeneratedSample sample)
    {
        using var infoset = XmlInfoset.Read(sample.Document, InfosetLimits.Default);
        return Validator.Validate(infoset, infoset.Root);
    }

    private static string Said(ValidationReport report) =>
        string.Join("; ", report.Findings.Take(4).Select(finding => $"{finding.Code} {finding.Path} {finding.Text}"));
}
