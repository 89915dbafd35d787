using Processing.Messages.Xml;
using Processing.ProtectedClass;
using Processing.Stores.Messages;

namespace Processing.Routing;

/// <summary>Writes the <c>ReportMatchRequest</c>.</summary>
internal static class MatchReportWriter
{
    /// <summary>Writes the request.</summary>
    /// <param name="head">The header.</param>
    /// <param name="encounterId">Our encounter.</param>
    /// <param name="encounterDate">When it took place.</param>
    /// <param name="disclosure">The leave to report it.</param>
    public static KeptContent Write(MessageHead head, Guid encounterId, DateOnly encounterDate, Disclosure disclosure) =>
        HeaderWriting.Begin("ReportMatchRequest", head)
            .Open("MatchReport")
            .Identification("biom:FingerprintIdentification", disclosure.Fin)
            .Identification("biom:EncounterIdentification", disclosure.Eid)
            .Identification("EncounterReferenceIdentification", encounterId.ToString("D"))
            .Date("EncounterDate", encounterDate)
            .Date("MatchDate", DateOnly.FromDateTime(head.At.UtcDateTime))
            .Leaf("VisibilityCode", disclosure.Visibility)
            .ToContent();
}
