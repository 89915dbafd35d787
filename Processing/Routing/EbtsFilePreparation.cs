using System.Security.Cryptography;
using Processing.Messages;
using Processing.Pipeline;
using Processing.Policy;
using Processing.Stores;
using Processing.Stores.Images;

namespace Processing.Routing;

/// <summary>Makes the EBTS files of an enrolment and keeps them by digest, before the transaction that sends them.</summary>
internal sealed class EbtsFilePreparation(IStorage storage, IImageKeeper keeper, PolicyTables policy, ProcessingOptions options)
{
    private const int RoutineCivil = 6;

    /// <summary>Makes the files that are due; none where the identity is not verified or no print can be carried.</summary>
    /// <returns>The files by kind of check.</returns>
    public async Task<IReadOnlyDictionary<string, PreparedFile>> PrepareAsync(
        Intake.MessageId id, MessageState state, CancellationToken cancellationToken)
    {
        var files = new Dictionary<string, PreparedFile>(StringComparer.Ordinal);
        if (state.Enrolment is not { } enrolment || !state.IsIdentityVerified)
        {
            return files;
        }

        var due = DueCheck.Of(policy.ChecksByForm, enrolment.FormType, enrolment.FilingDate ?? enrolment.EncounterDate)
            .Where(check => check.IsEbts).ToList();
        var carried = enrolment.Images.Where(EbtsFileWriter.CanCarry).ToList();
        if (due.Count == 0 || carried.Count == 0)
        {
            return files;
        }

        List<(ImageData, byte[])> images = await storage.ReadAsync(stores => ReadAsync(carried, stores.Images), cancellationToken);
        foreach (DueCheck check in due)
        {
            string controlNumber = DerivedId.Make(id.Value, "check/" + check.Kind).ToString("N").ToUpperInvariant();
            byte[] file = EbtsFileWriter.Write(enrolment, images, HeadOf(check, controlNumber, state));
            byte[] digest = SHA256.HashData(file);
            await keeper.KeepAsync([new KeptImage(digest, file)], cancellationToken);
            files[check.Kind] = new PreparedFile(controlNumber, digest, file.Length);
        }

        return files;
    }

    private static async Task<List<(ImageData Image, byte[] Bytes)>> ReadAsync(IEnumerable<ImageData> images, IImageStore store)
    {
        var read = new List<(ImageData, byte[])>();
        foreach (ImageData image in images)
        {
            byte[] bytes = await store.ReadAsync(image.Digest) ?? throw new InvalidDataException("An image that a message refers to is not stored.");
            read.Add((image, bytes));
        }

        return read;
    }

    private EbtsHead HeadOf(DueCheck check, string controlNumber, MessageState state) => new(
        controlNumber,
        options.OriginatingAgency,
        check.Partner == "ABIS" ? options.AbisAgency : options.NgiAgency,
        DateOnly.FromDateTime(state.ReceivedAt.UtcDateTime),
        state.Priority == 1 ? 3 : RoutineCivil,
        check.Partner == "ABIS" ? "DoD/EBTS/3.0" : null);
}
