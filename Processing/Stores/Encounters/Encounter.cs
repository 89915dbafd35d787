using Processing.Intake;

namespace Processing.Stores.Encounters;

/// <summary>One meeting of a person with the government, as a partner reported it.</summary>
public sealed record Encounter
{
    /// <summary>Our id, a version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>The person it is tied to.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The message that reported it.</summary>
    public required MessageId MessageId { get; init; }

    /// <summary>The source class: <c>ApplicationSupportCenter</c>, <c>OtherLocation</c> or <c>BenefitCard</c>.</summary>
    public required string SourceCode { get; init; }

    /// <summary>The system that collected the data.</summary>
    public required string SourceSystem { get; init; }

    /// <summary>The collection site, or null.</summary>
    public string? SiteId { get; init; }

    /// <summary>The device, or null where none was named.</summary>
    public CaptureDevice? Device { get; init; }

    /// <summary>The form number such as <c>I-485</c>, or null.</summary>
    public string? FormType { get; init; }

    /// <summary>The receipt number, or null.</summary>
    public string? Receipt { get; init; }

    /// <summary>The filing date, or null.</summary>
    public DateOnly? FilingDate { get; init; }

    /// <summary>The version of the Privacy Act statement on the form, or null.</summary>
    public string? NoticeVersion { get; init; }

    /// <summary>When it took place.</summary>
    public required DateOnly EncounterDate { get; init; }

    /// <summary>Why prints were not taken: <c>NotRequired</c>, <c>Waived</c>, <c>NotPossible</c>; null where they were, or nothing was said.</summary>
    public string? PrintsNotTaken { get; init; }

    /// <summary>What IDENT said: <c>Match</c>, <c>NoMatch</c>, <c>Enrolled</c>, or null before its answer.</summary>
    public string? Verification { get; init; }

    /// <summary>When IDENT's answer was known here, UTC, or null.</summary>
    public DateTimeOffset? VerifiedAt { get; init; }

    /// <summary>IDENT's person number, or null.</summary>
    public string? Fin { get; init; }

    /// <summary>IDENT's encounter number, or null.</summary>
    public string? Eid { get; init; }

    /// <summary>The images.</summary>
    public IReadOnlyList<EncounterImage> Images { get; init; } = [];
}
