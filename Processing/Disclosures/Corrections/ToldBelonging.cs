using Processing.Intake;
using Processing.Intake.Content;
using Processing.Messages;
using Processing.Messages.Xml;
using Processing.Policy.Agreements;
using Processing.Stores;
using Schemas.Infoset;

namespace Processing.Disclosures.Corrections;

/// <summary>To which countries a person belongs, as an earlier release told it: what the agreements ask about third-country nationals.</summary>
internal static class ToldBelonging
{
    /// <summary>Reads it from the released package; a person of whom nothing was told belongs to nobody knows whom, which permits nothing.</summary>
    /// <param name="stores">The stores.</param>
    /// <param name="messageId">The message that disclosed.</param>
    public static async Task<SubjectBelonging> ReadAsync(IStores stores, MessageId messageId)
    {
        if (await stores.Messages.ReadContentAsync(messageId) is not { } content)
        {
            return new SubjectBelonging([], false);
        }

        using XmlInfoset? package = await KeptDocument.ReadAsync(content, stores.Images);
        InfosetElement person = package is null ? default : package.Root.Nc("Person");
        return new SubjectBelonging(CitizenshipReader.Read(person), ResidenceReader.IsTold(person.Own("PersonAugmentation")));
    }
}
