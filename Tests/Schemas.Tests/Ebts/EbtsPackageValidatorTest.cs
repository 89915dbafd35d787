using System.Text;
using Biometrics.Itl.Xml;
using Schemas.Rules.Ebts;
using Schemas.Validation;

namespace Schemas.Tests.Ebts;

internal sealed class EbtsPackageValidatorTest
{
    private static readonly EbtsPackageValidator Validator = new(
        new MessageValidator(SchemaCatalog.Load(), ValidationLimits.Default),
        new EbtsFileValidator(TimeProvider.System, ValidationLimits.Default, ItlLimits.Default),
        ValidationLimits.Default);

    [Test]
    public void A_complete_submission_has_no_findings()
    {
        byte[] package = Document();

        Assert.That(Validator.Validate(package).Findings, Is.Empty);
    }

    [Test]
    public void Schema_and_rules_both_speak()
    {
        byte[] package = Document("<ebts:PersonSexCode>M</ebts:PersonSexCode>", "<ebts:PersonSexCode>Q</ebts:PersonSexCode>");

        ValidationReport report = Validator.Validate(package);

        Assert.That(report.Findings.Select(finding => finding.Code), Is.EqualTo(["CPMS-2103", "CPMS-4021"]));
        Assert.That(report.Verdict, Is.EqualTo(Verdict.Invalid));
    }

    [Test]
    public void Elements_out_of_order_are_invalid()
    {
        byte[] package = Document("<ebts:RecordSubject>", "<ebts:RecordSubject><ebts:PersonSexCode>M</ebts:PersonSexCode>");

        Assert.That(Validator.Validate(package).Verdict, Is.EqualTo(Verdict.Invalid));
    }

    [Test]
    public void Instructions_of_files_are_let_through()
    {
        byte[] package = Document("<itl:NIST", "<?xml-stylesheet href='a.xsl'?><itl:NIST");

        Assert.That(Validator.Validate(package).Verdict, Is.EqualTo(Verdict.Valid));
    }

    [Test]
    public void What_ends_too_early_is_invalid()
    {
        byte[] package = Document()[..^10];

        Assert.That(Validator.Validate(package).Findings.Select(finding => finding.Code), Is.EqualTo(["CPMS-2018", "CPMS-4001"]));
    }

    private static byte[] Document(string replaced = "\0", string by = "") =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(ItlXml.ToArray(Submission.Complete(), out _)).Replace(replaced, by, StringComparison.Ordinal));
}
