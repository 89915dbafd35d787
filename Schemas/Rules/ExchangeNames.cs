using Schemas.Infoset;

namespace Schemas.Rules;

/// <summary>The names that the rules ask for, as <c>Xsd/exchange/1.0</c> and its NIEM parts spell them.</summary>
internal static class ExchangeNames
{
    private const string Cpms = "https://cpms.example/ns/exchange/1.0/";

    private const string Nc = "https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/";

    private const string Im = "https://docs.oasis-open.org/niemopen/ns/model/domains/immigration/6.0/";

    public static XmlName MessageHeader { get; } = new(Cpms, "MessageHeader");

    public static XmlName MessageCreationDateTime { get; } = new(Cpms, "MessageCreationDateTime");

    public static XmlName Encounter { get; } = new(Cpms, "Encounter");

    public static XmlName EncounterDate { get; } = new(Cpms, "EncounterDate");

    public static XmlName PersonAugmentation { get; } = new(Cpms, "PersonAugmentation");

    public static XmlName Person { get; } = new(Nc, "Person");

    public static XmlName PersonBirthDate { get; } = new(Nc, "PersonBirthDate");

    public static XmlName PersonSocialSecurityNumber { get; } = new(Nc, "PersonSSNIdentification");

    public static XmlName IdentificationID { get; } = new(Nc, "IdentificationID");

    public static XmlName AlienNumber { get; } = new(Im, "AlienNumberIdentification");

    public static XmlName ReceiptNumber { get; } = new(Im, "ImmigrationReceiptNumberIdentification");

    public static XmlName Admission { get; } = new(Im, "AdmissionIdentification");

    public static XmlName SevisNumber { get; } = new(Im, "SEVISID");

    public static XmlName BinaryObject { get; } = new(Nc, "Base64BinaryObject");

    public static XmlName BinaryHash { get; } = new(Nc, "BinaryHash");

    public static XmlName BinaryHashCode { get; } = new(Nc, "BinaryHashCode");

    public static XmlName BinaryHashFunctionCode { get; } = new(Nc, "BinaryHashFunctionCode");

    public static XmlName BinarySizeValue { get; } = new(Nc, "BinarySizeValue");

    public static XmlName BinaryFormatText { get; } = new(Nc, "BinaryFormatText");

    public static XmlName ImageHeightValue { get; } = new(Nc, "ImageHeightValue");

    public static XmlName ImageWidthValue { get; } = new(Nc, "ImageWidthValue");
}
