using Processing.Stores.Encounters;

namespace Processing.Messages.EnrollEncounter;

/// <summary>What an <c>EnrollEncounterRequest</c> reports.</summary>
internal sealed record Enrolment
{
    /// <summary>The source class.</summary>
    public required string SourceCode { get; init; }

    /// <summary>The collecting system.</summary>
    public required string SourceSystem { get; init; }

    /// <summary>The collection site, or null.</summary>
    public string? SiteId { get; init; }

    /// <summary>The capture device, or null.</summary>
    public CaptureDevice? Device { get; init; }

    /// <summary>Why prints were not taken: a code of the exchange schema, or null.</summary>
    public string? PrintsNotTaken { get; init; }

    /// <summary>The form, or null.</summary>
    public string? FormType { get; init; }

    /// <summary>The receipt number, or null.</summary>
    public string? Receipt { get; init; }

    /// <summary>The filing date, or null.</summary>
    public DateOnly? FilingDate { get; init; }

    /// <summary>The version of the privacy notice, or null.</summary>
    public string? NoticeVersion { get; init; }

    /// <summary>The day of the encounter.</summary>
    public required DateOnly EncounterDate { get; init; }

    /// <summary>The person.</summary>
    public required PersonData Person { get; init; }

    /// <summary>The images, also those of a transaction file.</summary>
    public required IReadOnlyList<ImageData> Images { get; init; }

    /// <summary>The fingers that could not be printed: position and reason code, <c>3:XX</c>.</summary>
    public IReadOnlyList<string> MissingFingers { get; init; } = [];

    /// <summary>The <c>Encounter</c> element for questions to IDENT, with our prefixes.</summary>
    public required string EncounterXml { get; init; }

    /// <summary>The <c>nc:Person</c> element for questions to IDENT, with our prefixes, without images.</summary>
    public required string PersonXml { get; init; }

    /// <summary>The fingerprints among the images.</summary>
    public IEnumerable<ImageData> Fingerprints() => Images.Where(image => image.Modality == "Fingerprint");
}
