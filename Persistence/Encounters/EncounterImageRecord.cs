using Processing.Stores.Encounters;

namespace Persistence.Encounters;

/// <summary>A row of <c>encounter_image</c> as Dapper reads it.</summary>
internal sealed class EncounterImageRecord
{
    public Guid EncounterId { get; init; }

    public byte[] Digest { get; init; } = [];

    public string Modality { get; init; } = "";

    public string? PositionCode { get; init; }

    public string? Impression { get; init; }

    public string Format { get; init; } = "";

    public int WidthPixels { get; init; }

    public int HeightPixels { get; init; }

    public int ResolutionPpi { get; init; }

    public DateOnly CapturedOn { get; init; }

    /// <summary>The image of the contract.</summary>
    public EncounterImage ToImage() => new(
        Digest, Modality, PositionCode, Impression, Format, WidthPixels, HeightPixels, ResolutionPpi, CapturedOn);
}
