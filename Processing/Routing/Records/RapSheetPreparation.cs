using System.Text;
using Biometrics.Itl;
using Biometrics.Itl.Dictionary;
using Processing.Intake;
using Processing.Intake.Content;
using Processing.Messages;
using Processing.Messages.NativeEbts;
using Processing.Messages.ReceiveResponse;
using Processing.Pipeline;
using Processing.Sequestered;
using Processing.Stores;
using Processing.Stores.Checks;
using Processing.Stores.Messages;
using Schemas.Infoset;

namespace Processing.Routing.Records;

/// <summary>Takes the rap sheet out of an answer in the log and seals it. Its text goes from the log to the seal and nowhere else.</summary>
/// <param name="storage">The database.</param>
/// <param name="keys">The keys of rap sheets; null where there are none, and then none is kept apart.</param>
internal sealed class RapSheetPreparation(IStorage storage, SequesterKeys? keys)
{
    /// <summary>Seals the rap sheet of an answer.</summary>
    /// <returns>The rap sheet without whom it is about; null where there is none.</returns>
    public async Task<RapSheet?> PrepareAsync(MessageId id, MessageState state, CancellationToken cancellationToken)
    {
        if (keys is null || state.EbtsAnswer is not { HasRapSheet: true } answer
            || await storage.ReadAsync(stores => ReadAsync(stores, id), cancellationToken) is not { Length: > 0 } text)
        {
            return null;
        }

        byte[] plain = Encoding.UTF8.GetBytes(text);
        Guid sheetId = DerivedId.Make(id.Value, "rap-sheet");
        return new RapSheet
        {
            Id = sheetId,
            MessageId = id,
            Partner = state.Partner,
            Category = answer.Category,
            ReceivedAt = state.ReceivedAt,
            LengthBytes = plain.Length,
            KeyId = keys.CurrentId,
            Sealed = keys.Seal(plain, PlaceOf(sheetId, id)),
        };
    }

    /// <summary>Where a rap sheet belongs: it cannot be laid under another id or message.</summary>
    public static string PlaceOf(Guid sheetId, MessageId messageId) => $"rap_sheet/{sheetId:D}/{messageId}";

    private static async Task<string?> ReadAsync(IStores stores, MessageId id)
    {
        if (await stores.Messages.ReadContentAsync(id) is not { } content)
        {
            return null;
        }

        using XmlInfoset? document = await KeptDocument.ReadAsync(content, stores.Images);
        if (document is null)
        {
            throw new InvalidDataException("An answer with a rap sheet came in an encoding in which it cannot be read again.");
        }

        InfosetElement package = KeptDocument.Find(document.Root, MessageTypes.Package);
        if (package.IsPresent)
        {
            return PackageAnswerReader.RapSheetOf(package);
        }

        InfosetElement native = KeptDocument.Find(document.Root, MessageTypes.NativeEbts);
        return native.IsPresent ? ItlTransaction.Read(await FileAsync(native, content, stores)).Description?.Text(EbtsReplyReader.RapSheetField) : null;
    }

    // Inline as base64, or as the only part of MTOM.
    private static async Task<byte[]> FileAsync(InfosetElement native, KeptContent content, IStores stores) => native.Text is { Length: > 0 } text
        ? Convert.FromBase64String(text)
        : content.Spans is [{ } span] && await stores.Images.ReadAsync(span.Digest) is { } file
            ? file
            : throw new InvalidDataException("The file of an answer with a rap sheet is not in the log.");
}
