using System.Collections.Frozen;
using Schemas.Infoset;
using Schemas.Validation;

namespace Schemas.Rules.Ident;

/// <summary>An element of the namespace of IXM that was never seen in public is let through and pointed out: nobody here reads it.</summary>
internal sealed class UnknownElementRule : IMessageRule
{
    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.Ordinal,
        "Activity", "ActivityResultDate", "BiographicDetails", "BiometricDetails", "Encounter", "EncounterBiographic", "EncounterFilterOptions", "EncounterFormatOptions",
        "EncounterIdentificationQuery", "EncounterOrderingCode", "EncounterRetentionCode", "EncounterRetentionOptions", "EncounterWatchListCode", "FingerprintImageSet",
        "IdentifyOptions", "IdentifyRequest", "IdentifyResponse", "IdentifyStatusCode", "Identity", "IdentityFlagCategoryText", "IdentityFlagSummary", "IdentityIdentification",
        "IdentityWatchListCode", "LocationCategoryCode", "LocationStateCode", "MatcherEnrollCode", "OrganizationCRIIdentification", "OriginatingOrganization", "PersonAddress",
        "PersonBiographic", "ResponseTypeCode", "ResultDetailLevelCode", "ResultSetOptions", "ResultVersionCompatibilityCode", "SystemLoadDateTime", "VerifyOptions", "VerifyRequest");

    public FindingDescription Description { get; } = new(
        "CPMS-3205",
        Severity.Warning,
        "The profile does not know this element; it is let through and not read.",
        "Check its spelling; nothing is to do where the receiver knows it.",
        "IXM 6 as seen in public");

    public IReadOnlyList<XmlName> Subjects { get; } = [IdentNames.IdentifyRequest, IdentNames.IdentifyResponse, IdentNames.VerifyRequest];

    public void Check(in RuleContext context, InfosetElement subject)
    {
        foreach (var child in subject.Children)
        {
            var name = child.Name;
            if (name.Namespace == IdentNames.Ident && !Known.Contains(name.LocalName))
            {
                context.Report(child);
            }
            else
            {
                Check(context, child);
            }
        }
    }
}
