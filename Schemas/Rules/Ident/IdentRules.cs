using Schemas.Validation;

namespace Schemas.Rules.Ident;

/// <summary>The rules of the profile of IXM 6.</summary>
internal static class IdentRules
{
    private const string Source = "IXM 6 as seen in public";

    /// <summary>All of them, in the order of their codes.</summary>
    public static IReadOnlyList<IMessageRule> All { get; } =
    [
        new RequiredPathRule(
            new FindingDescription(
                "CPMS-3201",
                Severity.Error,
                "The request has no transaction control number.",
                "Send it as nc:ActivityIdentification in ident:Activity, with the category TCN.",
                Source),
            [IdentNames.IdentifyRequest, IdentNames.VerifyRequest],
            [IdentNames.Encounter, IdentNames.Activity, IdentNames.ActivityIdentification, IdentNames.IdentificationID]),
        new RequiredPathRule(
            new FindingDescription(
                "CPMS-3202",
                Severity.Error,
                "The sender is not named in full: organisation, unit and sub-unit.",
                "Send nc:OrganizationName, nc:OrganizationUnitName and nc:OrganizationSubUnitName in ident:OriginatingOrganization.",
                Source),
            [IdentNames.IdentifyRequest, IdentNames.VerifyRequest],
            [IdentNames.Encounter, IdentNames.Activity, IdentNames.OriginatingOrganization, IdentNames.OrganizationName],
            [IdentNames.Encounter, IdentNames.Activity, IdentNames.OriginatingOrganization, IdentNames.OrganizationUnitName],
            [IdentNames.Encounter, IdentNames.Activity, IdentNames.OriginatingOrganization, IdentNames.OrganizationSubUnitName]),
        new FingerprintRule(),
        new RequiredPathRule(
            new FindingDescription(
                "CPMS-3204",
                Severity.Error,
                "The request does not say with which encounter to compare.",
                "Send the EID as nc:EncounterIdentification in ident:EncounterIdentificationQuery.",
                Source),
            [IdentNames.VerifyRequest],
            [IdentNames.EncounterIdentificationQuery, IdentNames.EncounterIdentification, IdentNames.IdentificationID]),
        new UnknownElementRule(),
    ];
}
