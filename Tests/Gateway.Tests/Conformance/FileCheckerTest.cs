using System.Text;
using Biometrics.Itl;
using Biometrics.Itl.Traditional;
using Gateway.Conformance.Checking;
using Gateway.Soap.Envelopes;
using Gateway.Tests.Soap;
using Schemas.Validation;

namespace Gateway.Tests.Conformance;

internal sealed class FileCheckerTest
{
    [Test]
    public void Checks_a_bare_message()
    {
        var check = ConformanceFolder.Checker.Check(ConformanceFolder.Valid);

        Assert.That((check.Kind, check.Subject, check.Report.Verdict), Is.EqualTo((FileKind.Message, "EnrollEncounterRequest", Verdict.Valid)));
    }

    [TestCase(SoapVersion.Soap11)]
    [TestCase(SoapVersion.Soap12)]
    public void Checks_the_message_in_an_envelope(SoapVersion version)
    {
        var check = Check(Envelopes.Of(version, Body(ConformanceFolder.Invalid)));

        Assert.That((check.Kind, check.Subject, check.Report.Verdict), Is.EqualTo((FileKind.Envelope, "EnrollEncounterRequest", Verdict.Invalid)));
        Assert.That(Codes(check), Is.EqualTo((string[])["CPMS-2103"]));
        Assert.That(check.Report.Findings[0].Path, Does.StartWith("/s:Envelope/s:Body/cpms:EnrollEncounterRequest/"));
        Assert.That(check.Report.Findings[0].ExpandedPath, Does.Contain("/Q{https://cpms.example/ns/exchange/1.0/}EnrollEncounterRequest/"));
    }

    [Test]
    public void Names_a_broken_rule_of_the_envelope_and_checks_the_message_all_the_same()
    {
        string envelope = Envelopes.Of(SoapVersion.Soap11, Body(ConformanceFolder.Invalid)).Replace("</s:Body>", "</s:Body><s:Header/>", StringComparison.Ordinal);

        var check = Check(envelope);

        Assert.That(Codes(check), Is.EqualTo((string[])["CPMS-2202", "CPMS-2103"]));
    }

    [Test]
    public void Takes_an_envelope_of_no_known_version_for_broken()
    {
        var check = Check($"<Envelope xmlns='urn:none'><Body>{Body(ConformanceFolder.Valid)}</Body></Envelope>");

        Assert.That(check.Report.Verdict, Is.EqualTo(Verdict.Invalid));
        Assert.That(Codes(check), Is.EqualTo((string[])["CPMS-2202"]));
    }

    [Test]
    public void Says_that_an_envelope_carries_a_fault()
    {
        var check = Check(Envelopes.Of(SoapVersion.Soap11, "<s:Fault><faultcode>s:Client</faultcode><faultstring>no</faultstring></s:Fault>"));

        Assert.That((check.Report.Verdict, Codes(check).Single()), Is.EqualTo((Verdict.Valid, "CPMS-2203")));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Takes_a_package_apart_with_its_headers_or_without(bool hasHeaders)
    {
        var check = ConformanceFolder.Checker.Check(MtomSample.Make(hasHeaders, cutBy: 0));

        Assert.That((check.Kind, check.Subject), Is.EqualTo((FileKind.Mtom, "EnrollEncounterRequest")));
        Assert.That(check.Report.Verdict, Is.EqualTo(Verdict.Valid), string.Join('\n', check.Report.Findings));
    }

    [Test]
    public void Names_what_is_wrong_with_a_package()
    {
        var check = ConformanceFolder.Checker.Check(MtomSample.Make(hasHeaders: true, cutBy: 10));

        Assert.That((check.Report.Verdict, Codes(check).Single()), Is.EqualTo((Verdict.Invalid, "CPMS-2201")));
    }

    [Test]
    public void Checks_a_traditional_file_and_gives_offset_and_field()
    {
        using var file = new MemoryStream();
        _ = new ItlRecordWriter(file, TaggedRecord.Create(1, null, [ItlField.Of(1, 2, "0500"), ItlField.OfSubfields(1, 3, [["1", "0"]]), ItlField.Of(1, 4, "CAR")]));

        var check = ConformanceFolder.Checker.Check(file.ToArray());

        Assert.That((check.Kind, check.Subject, check.Report.Verdict), Is.EqualTo((FileKind.ItlTraditional, "CAR", Verdict.Invalid)));
        Assert.That(check.Report.Findings.Select(finding => finding.ByteOffset), Has.Some.Not.Null);
        Assert.That(check.Report.Findings.Select(finding => finding.Path), Has.Some.StartsWith("1."));
    }

    [TestCase("not a message")]
    [TestCase("")]
    [TestCase("\u0001\u0002\u0003")]
    public void Knows_nothing_about_other_files(string text)
    {
        var check = Check(text);

        Assert.That((check.Kind, check.Report.Verdict, Codes(check).Single()), Is.EqualTo((FileKind.Unknown, Verdict.Undetermined, "CPMS-2290")));
    }

    [Test]
    public void Reads_sixteen_bit_text()
    {
        string text = Encoding.UTF8.GetString(ConformanceFolder.Invalid).Replace("UTF-8", "UTF-16", StringComparison.Ordinal);

        var check = ConformanceFolder.Checker.Check(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(text.TrimStart('\uFEFF'))).ToArray());

        Assert.That(Codes(check), Is.EqualTo((string[])["CPMS-2103"]));
        Assert.That(Encoding.UTF8.GetString(check.Document.Span), Does.StartWith("<?xml"));
    }

    [Test]
    public void Gives_every_message_among_the_samples_the_verdict_and_the_codes_that_it_expects()
    {
        var wrong = ConformanceFolder.AllSamples().Where(sample =>
        {
            var check = ConformanceFolder.Checker.Check(ConformanceFolder.Sample(sample.Name));
            return check.Kind != FileKind.ItlXml && !check.Report.Verdict.ToString().Equals(sample.Verdict, StringComparison.OrdinalIgnoreCase)
                || (check.Kind != FileKind.ItlXml && !Codes(check).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).SequenceEqual(sample.Codes.Order(StringComparer.Ordinal)));
        });

        Assert.That(wrong, Is.Empty);
    }

    private static FileCheck Check(string text) => ConformanceFolder.Checker.Check(Encoding.UTF8.GetBytes(text));

    private static string Body(byte[] message) => Encoding.UTF8.GetString(message).Replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "", StringComparison.Ordinal);

    private static string[] Codes(FileCheck check) => [.. check.Report.Findings.Select(finding => finding.Code)];
}
