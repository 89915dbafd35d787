using Processing.Messages;
using Processing.Stores;
using Processing.Stores.Checks;
using Processing.Stores.Encounters;
using Processing.Stores.People;

namespace Processing.Search;

/// <summary>What is held of a person. No message tells it but through the scope of its reader.</summary>
public sealed record PersonKnowledge
{
    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The identifiers.</summary>
    public required IReadOnlyList<PersonIdentifier> Identifiers { get; init; }

    /// <summary>The biographies as claimed, oldest first.</summary>
    public required IReadOnlyList<Biography> Biographies { get; init; }

    /// <summary>The encounters, oldest first.</summary>
    public required IReadOnlyList<Encounter> Encounters { get; init; }

    /// <summary>The background checks, oldest first.</summary>
    public required IReadOnlyList<BackgroundCheck> Checks { get; init; }

    /// <summary>Whether anything is held.</summary>
    public bool IsKnown => Identifiers.Count + Biographies.Count + Encounters.Count > 0;

    /// <summary>The newest photograph that travels as a picture file; null where there is none.</summary>
    public EncounterImage? Photograph => Encounters.Reverse()
        .SelectMany(encounter => encounter.Images)
        .FirstOrDefault(image => image is { Modality: "Face", Format: "JPEG" or "PNG" or "JP2" });

    /// <summary>The A-Numbers, nine digits each.</summary>
    public IReadOnlyList<string> ANumbers =>
        [.. Identifiers.Where(identifier => identifier.Kind == IdentifierKind.ANumber).Select(identifier => identifier.Value)];

    /// <summary>Reads it.</summary>
    /// <param name="stores">The stores.</param>
    /// <param name="personId">The person.</param>
    public static async Task<PersonKnowledge> ReadAsync(IStores stores, Guid personId) => new()
    {
        PersonId = personId,
        Identifiers = await stores.People.ReadIdentifiersAsync(personId),
        Biographies = await stores.People.ReadBiographiesAsync(personId),
        Encounters = await stores.Encounters.ReadAsync(personId),
        Checks = await stores.Checks.ReadAsync(personId),
    };
}
