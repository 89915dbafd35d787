using Processing.Disclosures;
using Processing.Messages.Xml;
using Processing.Policy;
using Processing.Stores;
using Processing.Stores.Disclosures;
using Schemas.Infoset;

namespace Processing.Messages.Releases;

/// <summary>Answers <c>RetrieveDisclosureAccountingRequest</c>: the account that a person gets, without what the exemptions withhold.</summary>
/// <remarks>Source: 5 U.S.C. 552a(c)(3).</remarks>
internal static class DisclosureAccount
{
    /// <summary>What makes the answer.</summary>
    /// <param name="message">The request.</param>
    /// <param name="policy">The tables, with the exemptions.</param>
    public static Func<IStores, MessageHead, Task<byte[]>> For(InfosetElement message, PolicyTables policy)
    {
        bool isNamed = Guid.TryParse(message.Own("PersonReferenceIdentification").Id, out Guid personId);
        return async (stores, head) =>
        {
            bool isKnown = isNamed && (await stores.People.ReadIdentifiersAsync(personId)).Count > 0;
            return isKnown
                ? Write(head, personId, PersonAccount.Of(await stores.Disclosures.ReadByPersonAsync(personId), policy, DateOnly.FromDateTime(head.At.UtcDateTime)))
                : HeaderWriting.BeginAnswer("RetrieveDisclosureAccounting", head, "Final", "NotFound").ToBytes();
        };
    }

    private static byte[] Write(MessageHead head, Guid personId, PersonAccount account)
    {
        List<DisclosureEntry> shown = [.. account.Shown];
        MessageWriter writer = HeaderWriting
            .BeginAnswer("RetrieveDisclosureAccounting", head, "Final", shown.Count == 0 ? "NoDisclosures" : "Found")
            .Identification("PersonReferenceIdentification", personId.ToString("D"));
        foreach (DisclosureEntry entry in shown)
        {
            writer.Open("Disclosure")
                .Date("DisclosureDate", DateOnly.FromDateTime(entry.At.UtcDateTime))
                .Leaf("DisclosureNatureText", entry.Nature)
                .Leaf("DisclosurePurposeText", entry.Purpose)
                .Leaf("DisclosureRecipientName", entry.RecipientName)
                .Open("DisclosureRecipientAddress").Leaf("nc:AddressFullText", entry.RecipientAddress).Close()
                .Close();
        }

        return writer.ToBytes();
    }
}
