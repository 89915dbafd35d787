using Biometrics.Itl.Conversion;
using Biometrics.Itl.Xml;
using Schemas.Rules.Ebts;
using Schemas.Validation;

namespace Schemas.Tests.Ebts;

internal sealed class EbtsFileValidatorTest
{
    [Test]
    public void A_complete_submission_has_no_findings()
    {
        ValidationReport report = Validate(Submission.Complete());

        Assert.That(report.Findings.Select(finding => $"{finding.Code} {finding.Path} {finding.Text}"), Is.Empty);
        Assert.That(report.Verdict, Is.EqualTo(Verdict.Valid));
    }

    [Test]
    public void The_same_in_xml_has_no_findings()
    {
        byte[] document = ItlXml.ToArray(Submission.Complete(), out IReadOnlyList<ItlDifference> differences);
        using var stream = new MemoryStream(document);

        ValidationReport report = Validator.Validate(stream, ItlEncoding.Xml);

        Assert.That(differences, Is.Empty);
        Assert.That(report.Findings, Is.Empty);
    }

    [TestCaseSource(typeof(Submission), nameof(Submission.Faults))]
    public void A_fault_gives_its_finding(string code, ItlTransaction file)
    {
        ValidationReport report = Validate(file);

        Assert.That(report.Findings.Select(finding => finding.Code), Does.Contain(code));
        Assert.That(report.Verdict, Is.EqualTo(report.Findings.Any(finding => finding.Severity == Severity.Error) ? Verdict.Invalid : Verdict.Valid));
    }

    [Test]
    public void Every_finding_has_a_file_that_raises_it()
    {
        var raised = Submission.Faults.Select(fault => (string)fault.Arguments[0]!).Append(EbtsFindings.Unreadable.Code).Append(EbtsFindings.Ignored.Code);

        Assert.That(EbtsFindings.All.Select(finding => finding.Code).Except(raised), Is.Empty);
    }

    [Test]
    public void A_cut_file_is_unreadable_at_its_place()
    {
        byte[] file = Submission.Complete().ToArray();
        using var stream = new MemoryStream(file, 0, file.Length - 5);

        Finding finding = Validator.Validate(stream, ItlEncoding.Traditional).Findings[^1];

        Assert.That((finding.Code, finding.ByteOffset), Is.EqualTo((EbtsFindings.Unreadable.Code, (long?)(file.Length - 50 - 18))));
    }

    [Test]
    public void An_element_without_a_field_is_ignored()
    {
        string document = System.Text.Encoding.UTF8.GetString(ItlXml.ToArray(Submission.Complete(), out _));
        byte[] strange = System.Text.Encoding.UTF8.GetBytes(document.Replace(
            "<ebts:RecordSubject>", "<ebts:RecordSubject><ebts:PersonDNAAvailableIndicator>true</ebts:PersonDNAAvailableIndicator>", StringComparison.Ordinal));
        using var stream = new MemoryStream(strange);

        ValidationReport report = Validator.Validate(stream, ItlEncoding.Xml);

        Assert.That(report.Findings.Select(finding => (finding.Code, finding.Severity)), Is.EqualTo([(EbtsFindings.Ignored.Code, Severity.Warning)]));
    }

    [Test]
    public void Findings_repeat_no_value_of_the_file()
    {
        ItlTransaction file = Submission.With(2, 18, "SECRET--NAME");

        Assert.That(Validate(file).Findings.Select(finding => finding.Text + finding.Path), Has.None.Contains("SECRET"));
    }

    private static EbtsFileValidator Validator => new(new FixedClock(), ValidationLimits.Default, ItlLimits.Default);

    private static ValidationReport Validate(ItlTransaction transaction)
    {
        using var stream = new MemoryStream(transaction.ToArray());
        return Validator.Validate(stream, ItlEncoding.Traditional);
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Submission.Time.AddDays(1);
    }
}
