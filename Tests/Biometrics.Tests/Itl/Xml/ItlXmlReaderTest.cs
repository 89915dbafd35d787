using System.Text;
using Biometrics.Itl.Conversion;
using Biometrics.Itl.Xml;
using Biometrics.Tests.Itl.Ebts;

namespace Biometrics.Tests.Itl.Xml;

public sealed class ItlXmlReaderTest
{
    [TestCase("<a/>", 1)]
    [TestCase("<itl:NISTBiometricInformationExchangePackage xmlns:itl='http://biometrics.nist.gov/standard/2011'/>", 1)]
    [TestCase("not xml", 0)]
    [TestCase("", 0)]
    [TestCase("\r\n\u00E9<a>", 0)]
    public void Says_where_a_document_is_no_package(string document, int least)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(document);

        ItlFormatException? refused = Assert.Throws<ItlFormatException>(() => ItlXml.Read(bytes, out _));

        Assert.That(refused!.Offset, Is.InRange(least, bytes.Length));
    }

    [TestCase("<nc:Date>2026-11-20</nc:Date>", "<nc:Date>2026-11-20<nc:Date>", "<nc:Date>2026-11-20<nc:Date>")]
    public void Says_the_byte_of_what_is_not_well_formed(string right, string wrong, string place)
    {
        string document = Package().Replace(right, wrong, StringComparison.Ordinal);

        ItlFormatException? refused = Assert.Throws<ItlFormatException>(() => ItlXml.Read(Encoding.UTF8.GetBytes(document), out _));

        Assert.That(refused!.Offset, Is.GreaterThan(document.IndexOf(place, StringComparison.Ordinal)));
        Assert.That(refused.Offset, Is.LessThan(document.IndexOf("TransactionDestinationOrganization", StringComparison.Ordinal)));
    }

    [Test]
    public void Refuses_the_second_generation() => Assert.That(
        () => ItlXml.Read(
            Encoding.UTF8.GetBytes(
                """
                <itl:NISTBiometricInformationExchangePackage xmlns:itl="http://biometrics.nist.gov/standard/2011">
                  <itl:PackageInformationRecord><itl:Transaction/></itl:PackageInformationRecord>
                  <itl:PackageDescriptiveTextRecord><b:ImageReferenceID xmlns:b="http://publication.niem.gov/niem/domains/biometrics/4.0/1/">00</b:ImageReferenceID></itl:PackageDescriptiveTextRecord>
                </itl:NISTBiometricInformationExchangePackage>
                """),
            out _),
        Throws.TypeOf<ItlFormatException>().With.Message.Contains("second XML generation"));

    [Test]
    public void Reads_other_prefixes_and_the_names_of_the_package_namespace()
    {
        string document = Package()
            .Replace("biom:", "ansi-nist:", StringComparison.Ordinal).Replace("xmlns:biom", "xmlns:ansi-nist", StringComparison.Ordinal)
            .Replace("ansi-nist:FingerImpressionImage>", "itl:FingerprintImage>", StringComparison.Ordinal);

        ItlTransaction read = ItlXml.Read(Encoding.UTF8.GetBytes(document), out IReadOnlyList<ItlDifference> differences);

        Assert.That(differences, Is.Empty);
        Assert.That(read.Images.Select(image => image.RecordType), Is.EqualTo([4, 10, 14]));
    }

    [TestCase("<nc:BinaryBase64Object>", "<nc:BinaryBase64Object>*")]
    [TestCase("<?xml version=\"1.0\" encoding=\"utf-8\"?>", "<!DOCTYPE a [<!ENTITY x \"y\">]>")]
    public void Refuses_what_is_no_base64_or_has_a_document_type(string right, string wrong) => Assert.That(
        () => ItlXml.Read(Encoding.UTF8.GetBytes(Package().Replace(right, wrong, StringComparison.Ordinal)), out _),
        Throws.TypeOf<ItlFormatException>());

    [Test]
    public void Lists_elements_that_no_field_holds()
    {
        string document = Package().Replace("<ebts:RecordSubject>", "<ebts:RecordSubject><ebts:PersonTypeDesignatorCode>S</ebts:PersonTypeDesignatorCode>", StringComparison.Ordinal);

        ItlXml.Read(Encoding.UTF8.GetBytes(document), out IReadOnlyList<ItlDifference> differences);

        Assert.That(differences.Select(difference => difference.Code), Is.EqualTo([ItlDifferenceCode.ElementNotInTraditional]));
        Assert.That(differences[0].Place, Does.EndWith("RecordSubject/PersonTypeDesignatorCode"));
    }

    [Test]
    public void Refuses_more_elements_than_allowed() => Assert.That(
        () => ItlXml.Read(Encoding.UTF8.GetBytes(Package()), out _, new ItlLimits { MaxElements = 20 }), Throws.TypeOf<ItlFormatException>());

    [Test]
    public void Reads_utf_16() =>
        Assert.That(ItlXml.Read(Wide(Package()), out _).Category, Is.EqualTo("FAUF"));

    private static byte[] Wide(string document) =>
        [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(document.Replace("utf-8", "utf-16", StringComparison.Ordinal))];

    private static string Package() => Encoding.UTF8.GetString(ItlXml.ToArray(EbtsExamples.Complete("FAUF"), out _));
}
