using Processing.Messages;
using Processing.Stores;
using Processing.Stores.Encounters;

namespace Processing.ForeignQueries;

/// <summary>The fingerprints of a person that are stored.</summary>
internal static class StoredPrints
{
    /// <summary>Those of the newest encounter that has any; none where there is no such encounter.</summary>
    /// <param name="stores">The stores.</param>
    /// <param name="personId">The person.</param>
    public static async Task<IReadOnlyList<ImageData>> OfAsync(IStores stores, Guid personId)
    {
        IReadOnlyList<Encounter> encounters = await stores.Encounters.ReadAsync(personId);
        EncounterImage[] prints = [.. encounters.Reverse().Select(encounter => encounter.Images.Where(image => image.Modality == "Fingerprint"))
            .FirstOrDefault(images => images.Any()) ?? []];
        var found = new List<ImageData>();
        foreach (EncounterImage print in prints)
        {
            if (await stores.Images.ReadAsync(print.Digest) is { } bytes)
            {
                found.Add(Of(print, bytes.Length));
            }
        }

        return found;
    }

    private static ImageData Of(EncounterImage print, int lengthBytes) => new()
    {
        Digest = print.Digest.ToArray(),
        LengthBytes = lengthBytes,
        Modality = print.Modality,
        Position = print.Position,
        Impression = print.Impression,
        Format = print.Format,
        Width = print.WidthPixels,
        Height = print.HeightPixels,
        ResolutionPpi = print.ResolutionPpi,
        CapturedOn = print.CapturedOn,
    };
}
