using Processing.Messages.StartForeignQuery;
using Processing.Messages.Xml;
using Schemas.Infoset;

namespace Processing.Messages.OrderForeignInformation;

/// <summary>What an <c>OrderForeignInformationRequest</c> orders: the third round of a query.</summary>
/// <param name="Officer">The officer.</param>
/// <param name="QueryId">The query; null where the identification is none of ours.</param>
/// <param name="Reason">Why, in the officer's words.</param>
/// <param name="RequestedXml">The <c>RequestedInformation</c> with our prefixes.</param>
internal sealed record ForeignOrder(ForeignOfficer Officer, Guid? QueryId, string Reason, string RequestedXml)
{
    /// <summary>Reads a valid message.</summary>
    public static ForeignOrder Read(InfosetElement message) => new(
        ForeignOfficer.Read(message.Own("RequestingOfficer")),
        Guid.TryParse(message.Own("ForeignQueryIdentification").Id, out Guid id) ? id : null,
        message.Own("ForeignQueryReasonText").Text,
        MessageWriter.Fragment().Copy(message.Own("RequestedInformation")).ToString());
}
