using Biometrics.Itl;
using Processing.Messages;
using Processing.Pipeline;
using Processing.Policy;
using Processing.Stores;
using Processing.Stores.Images;

namespace Processing.Routing.Ebts;

/// <summary>Makes the transactions of an enrolment and keeps their binary values, before the transaction that sends them.</summary>
internal sealed class EbtsFilePreparation(IStorage storage, EbtsPackaging packaging, PolicyTables policy, EbtsHeads heads)
{
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

        IReadOnlyList<CarriedPrint> prints = PrintChoice.First(await storage.ReadAsync(stores => ReadAsync(carried, stores.Images), cancellationToken));
        foreach (DueCheck check in due)
        {
            string controlNumber = DerivedId.Make(id.Value, "check/" + check.Kind).ToString("N").ToUpperInvariant();
            ItlTransaction transaction = EbtsFileWriter.Make(enrolment, prints, heads.Of(check, controlNumber, state.ReceivedAt, state.Priority));
            files[check.Kind] = await packaging.PackAsync(check.Partner, transaction, cancellationToken);
        }

        return files;
    }

    /// <summary>Reads the bytes of images.</summary>
    /// <exception cref="InvalidDataException">One is not stored.</exception>
    internal static async Task<IReadOnlyList<CarriedPrint>> ReadAsync(IEnumerable<ImageData> images, IImageStore store)
    {
        var read = new List<CarriedPrint>();
        foreach (ImageData image in images)
        {
            byte[] bytes = await store.ReadAsync(image.Digest) ?? throw new InvalidDataException("An image that a message refers to is not stored.");
            read.Add(new CarriedPrint(image, bytes));
        }

        return read;
    }

    /// <summary>An image of a stored encounter as messages describe it.</summary>
    internal static ImageData DataOf(Stores.Encounters.EncounterImage image) => new()
    {
        Digest = image.Digest.ToArray(),
        LengthBytes = 0,
        Modality = image.Modality,
        Position = image.Position,
        Impression = image.Impression,
        Format = image.Format,
        Width = image.WidthPixels,
        Height = image.HeightPixels,
        ResolutionPpi = image.ResolutionPpi,
        CapturedOn = image.CapturedOn,
    };
}
