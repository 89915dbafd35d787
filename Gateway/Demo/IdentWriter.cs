using System.Xml.Linq;
using static Gateway.Demo.DemoNames;

namespace Gateway.Demo;

/// <summary>Writes a search by fingerprints as systems of IDENT send it, in the profile of IXM 6.</summary>
internal static class IdentWriter
{
    private static readonly XNamespace Ident = "http://visit.dhs.gov/ident/6";

    private static readonly XNamespace Nc2 = "http://niem.gov/niem/niem-core/2.0";

    private static readonly XNamespace Itl = "http://biometrics.nist.gov/standard/2011";

    private static readonly XNamespace Biom1 = "http://niem.gov/niem/biometrics/1.0";

    /// <summary>The search.</summary>
    /// <param name="number">The transaction control number.</param>
    /// <param name="prints">The prints, as <c>biom:Biometric</c> of the exchange, in a format that tells its size.</param>
    public static XElement Identify(string number, IEnumerable<XElement> prints) => new(
        Ident + "IdentifyRequest",
        new XElement(
            Ident + "Encounter",
            new XElement(
                Ident + "Activity",
                new XElement(Nc2 + "ActivityIdentification", new XElement(Nc2 + "IdentificationID", number), new XElement(Nc2 + "IdentificationCategoryDescriptionText", "TCN")),
                new XElement(Nc2 + "ActivityCategoryText", "Identity Investigation"),
                new XElement(Nc2 + "ActivityReasonText", "Demonstration"),
                new XElement(
                    Ident + "OriginatingOrganization",
                    new XElement(Nc2 + "OrganizationName", "DHS"), new XElement(Nc2 + "OrganizationUnitName", "OBIM"), new XElement(Nc2 + "OrganizationSubUnitName", "BSC"))),
            new XElement(Ident + "BiometricDetails", new XElement(Ident + "FingerprintImageSet", prints.Select(Record)))));

    private static XElement Record(XElement print) => new(
        Itl + "PackageFingerprintImageRecord",
        new XElement(
            Itl + "FingerprintImage",
            new XElement(Nc2 + "BinaryBase64Object", print.Descendants(Base64).Single().Value),
            new XElement(Biom1 + "FingerPositionCode", print.Descendants(Biom + "ExemplarFingerPositionCode").Single().Value)));
}
