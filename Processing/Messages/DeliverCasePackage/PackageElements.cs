using System.Collections.Frozen;
using Processing.Messages.Xml;
using Schemas.Infoset;

namespace Processing.Messages.DeliverCasePackage;

/// <summary>The elements of a package by their names in the policy tables. What is not here is <c>Other</c>.</summary>
internal static class PackageElements
{
    /// <summary>What no table can name.</summary>
    public const string Other = "Other";

    private static readonly FrozenDictionary<XmlName, string> InPackage = new Dictionary<XmlName, string>
    {
        [ExchangeNames.Own("Reviewer")] = "Reviewer",
        [ExchangeNames.Own("CaseResponseDate")] = "ResponseDate",
        [ExchangeNames.Own("WatchlistStatus")] = "Watchlist",
        [ExchangeNames.Own("CaseDocument")] = "Document",
        [ExchangeNames.Own("OriginalInquiryFile")] = "OriginalInquiry",
        [ExchangeNames.Own("AgreedElement")] = "AgreedElement",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<XmlName, string> InPerson = new Dictionary<XmlName, string>
    {
        [ExchangeNames.Nc("PersonBirthDate")] = "BirthDate",
        [ExchangeNames.Nc("PersonBirthLocation")] = "BirthPlace",
        [ExchangeNames.Nc("PersonCitizenship")] = "Citizenship",
        [ExchangeNames.Nc("PersonDigitalImage")] = "Photograph",
        [ExchangeNames.Nc("PersonName")] = "Name",
        [ExchangeNames.Nc("PersonPassportIdentification")] = "Passport",
        [ExchangeNames.Nc("PersonNationalIdentification")] = "NationalIdentification",
        [ExchangeNames.Nc("PersonSSNIdentification")] = "SocialSecurityNumber",
        [ExchangeNames.Nc("PersonResidenceAddress")] = "Residence",
        [ExchangeNames.J("PersonRaceCode")] = "Race",
        [ExchangeNames.J("PersonSexCode")] = "Sex",
        [ExchangeNames.Im("AlienNumberIdentification")] = "ANumber",
        [ExchangeNames.Biom("FingerprintIdentification")] = "Fin",
        [ExchangeNames.Biom("EncounterIdentification")] = "Eid",
        [ExchangeNames.Own("ForeignPartnerIdentification")] = "PartnerIdentification",
        [ExchangeNames.Im("ImmigrationStatus")] = "ImmigrationStatus",
    }.ToFrozenDictionary();

    /// <summary>Every name.</summary>
    public static IReadOnlySet<string> Names { get; } = InPackage.Values.Concat(InPerson.Values).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The name of an element of the package itself.</summary>
    public static string OfPackage(XmlName name) => InPackage.GetValueOrDefault(name, Other);

    /// <summary>The name of an element of the person.</summary>
    public static string OfPerson(XmlName name) => InPerson.GetValueOrDefault(name, Other);
}
