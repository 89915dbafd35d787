using Schemas.Infoset;

namespace Schemas.Rules.Ident;

/// <summary>The names that the rules of the profile of IXM 6 ask for.</summary>
internal static class IdentNames
{
    /// <summary>The namespace of IXM 6.</summary>
    public const string Ident = "http://visit.dhs.gov/ident/6";

    private const string Nc = "http://niem.gov/niem/niem-core/2.0";

    private const string Itl = "http://biometrics.nist.gov/standard/2011";

    public static XmlName IdentifyRequest { get; } = Own("IdentifyRequest");

    public static XmlName VerifyRequest { get; } = Own("VerifyRequest");

    public static XmlName IdentifyResponse { get; } = Own("IdentifyResponse");

    public static XmlName Encounter { get; } = Own("Encounter");

    public static XmlName Activity { get; } = Own("Activity");

    public static XmlName OriginatingOrganization { get; } = Own("OriginatingOrganization");

    public static XmlName EncounterIdentificationQuery { get; } = Own("EncounterIdentificationQuery");

    public static XmlName BiometricDetails { get; } = Own("BiometricDetails");

    public static XmlName FingerprintImageSet { get; } = Own("FingerprintImageSet");

    public static XmlName ActivityIdentification { get; } = new(Nc, "ActivityIdentification");

    public static XmlName EncounterIdentification { get; } = new(Nc, "EncounterIdentification");

    public static XmlName IdentificationID { get; } = new(Nc, "IdentificationID");

    public static XmlName OrganizationName { get; } = new(Nc, "OrganizationName");

    public static XmlName OrganizationUnitName { get; } = new(Nc, "OrganizationUnitName");

    public static XmlName OrganizationSubUnitName { get; } = new(Nc, "OrganizationSubUnitName");

    public static XmlName FingerprintRecord { get; } = new(Itl, "PackageFingerprintImageRecord");

    public static XmlName BinaryObject { get; } = new(Nc, "BinaryBase64Object");

    /// <summary>A name in the namespace of the profile.</summary>
    public static XmlName Own(string localName) => new(Ident, localName);
}
