using Schemas.Validation;

namespace Gateway.Conformance.Reports;

/// <summary>A finding as all reports show it.</summary>
/// <param name="Finding">The finding.</param>
internal sealed record ReportedFinding(Finding Finding)
{
    /// <summary>The place in the list of the finding that this one follows from; null where it stands for itself.</summary>
    public int? Cause { get; init; }

    /// <summary>The file with the place, where the result is about several files; null where it is the file of the result.</summary>
    public string? File { get; init; }

    /// <summary>The other place, where the finding is about two messages; null where it is about one.</summary>
    public RelatedPlace? Related { get; init; }

    /// <summary>The source around the place; null where there is none.</summary>
    public Excerpt? Excerpt { get; init; }

    /// <summary>Why it is accepted; null where it counts.</summary>
    public Acceptance? Accepted { get; init; }
}
