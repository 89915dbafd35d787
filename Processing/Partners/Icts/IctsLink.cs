using Processing.Messages.Xml;
using Schemas.Infoset;

namespace Processing.Partners.Icts;

/// <summary>ICTS: the analysts' cases.</summary>
internal sealed class IctsLink() : ExchangeLink("ICTS", "OpenCase")
{
    /// <inheritdoc/>
    protected override PartnerAnswer Read(string operation, string outcome, InfosetElement answer) =>
        new() { Outcome = outcome, ControlNumber = answer.Own("CaseIdentification").Id };
}
