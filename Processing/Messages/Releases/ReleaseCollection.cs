using System.Text;
using Processing.Intake;
using Processing.Intake.Content;
using Processing.Messages.Xml;
using Processing.Pipeline;
using Processing.Stores;
using Processing.Stores.Disclosures;
using Processing.Stores.Messages;
using Schemas.Infoset;

namespace Processing.Messages.Releases;

/// <summary>Answers <c>CollectReleaseRequest</c>: hands an answer over once, against a receipt, in the transaction that notes who has it.</summary>
internal static class ReleaseCollection
{
    /// <summary>What makes the answer.</summary>
    /// <param name="id">Our id of the request, from which the receipt's number comes.</param>
    /// <param name="message">The request.</param>
    public static Func<IStores, MessageHead, Task<byte[]>> For(MessageId id, InfosetElement message)
    {
        bool isNamed = Guid.TryParse(message.Own("ReleaseIdentification").Id, out Guid releaseId);
        string collector = NameOf(message.Own("Collector"));
        Guid receipt = DerivedId.Make(id.Value, "receipt");
        return (stores, head) => isNamed
            ? CollectAsync(stores, head, releaseId, collector, receipt)
            : Task.FromResult(Answer(head, "NotFound").ToBytes());
    }

    private static async Task<byte[]> CollectAsync(IStores stores, MessageHead head, Guid releaseId, string collector, Guid receipt)
    {
        if (await stores.Releases.FindAsync(releaseId) is not { } release)
        {
            return Answer(head, "NotFound").ToBytes();
        }

        if (!await stores.Releases.CollectAsync(releaseId, collector, receipt, head.At))
        {
            return Answer(head, "AlreadyCollected").Identification("ReceiptIdentification", release.Receipt?.ToString("D")).ToBytes();
        }

        return Answer(head, "Collected")
            .Identification("ReceiptIdentification", receipt.ToString("D"))
            .Piece(await PackageAsync(stores, release))
            .ToBytes();
    }

    private static async Task<string> PackageAsync(IStores stores, Release release)
    {
        KeptContent content = await stores.Messages.ReadContentAsync(release.MessageId)
            ?? throw new InvalidDataException("A released package is not in the log.");
        return Encoding.UTF8.GetString((await Reassembly.DocumentAsync(content, stores.Images)).Span);
    }

    private static string NameOf(InfosetElement collector)
    {
        InfosetElement name = collector.Nc("PersonName");
        return string.Join(' ', new[] { name.Nc("PersonGivenName").TextOrNull, name.Nc("PersonSurName").TextOrNull }.OfType<string>());
    }

    private static MessageWriter Answer(MessageHead head, string outcome) => HeaderWriting.BeginAnswer("CollectRelease", head, "Final", outcome);
}
