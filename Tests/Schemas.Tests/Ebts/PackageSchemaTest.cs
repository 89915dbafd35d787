using Biometrics.Itl.Xml;
using Schemas.Infoset;
using Schemas.Validation;

namespace Schemas.Tests.Ebts;

internal sealed class PackageSchemaTest
{
    [Test]
    public void A_submission_in_xml_fits_the_bundled_schema()
    {
        byte[] document = ItlXml.ToArray(Submission.Complete(), out _);
        using var infoset = XmlInfoset.Read(document, InfosetLimits.Default);

        ValidationReport report = new MessageValidator(SchemaCatalog.Load(), ValidationLimits.Default).Validate(infoset, infoset.Root);

        Assert.That(report.Findings.Select(finding => $"{finding.Code} {finding.Path} {finding.Text}"), Is.Empty);
    }
}
