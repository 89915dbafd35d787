using Processing.Messages.Xml;
using Processing.Stores.Redress;
using Schemas.Infoset;

namespace Processing.Messages.AmendRecord;

/// <summary>What an <c>AmendRecordRequest</c> asks.</summary>
/// <param name="PersonId">The person, as our answers name it; <see cref="Guid.Empty"/> for a name that we never gave.</param>
/// <param name="Basis">The legal basis: a code of <c>AmendmentBasisCode</c>.</param>
/// <param name="Changes">What is to be changed.</param>
/// <param name="Documents">How many documents of evidence came with it.</param>
internal sealed record AmendmentRequest(Guid PersonId, string Basis, IReadOnlyList<RedressItem> Changes, int Documents)
{
    /// <summary>Reads a valid message.</summary>
    public static AmendmentRequest Read(InfosetElement message)
    {
        var changes = new List<RedressItem>();
        int documents = 0;
        foreach (InfosetElement element in message.Children)
        {
            documents += element.Is(ExchangeNames.Own("CaseDocument")) ? 1 : 0;
            if (element.Is(ExchangeNames.Own("Amendment")))
            {
                changes.Add(new RedressItem(
                    RedressItem.Change,
                    element.Own("AmendedElementName").Text,
                    element.Own("CurrentValueText").TextOrNull,
                    element.Own("ProposedValueText").Text,
                    null));
            }
        }

        return new AmendmentRequest(
            Guid.TryParse(message.Own("PersonReferenceIdentification").Id, out Guid id) ? id : Guid.Empty,
            message.Own("AmendmentBasisCode").Text,
            changes,
            documents);
    }
}
