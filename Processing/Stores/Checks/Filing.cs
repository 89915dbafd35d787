using Processing.Intake;

namespace Processing.Stores.Checks;

/// <summary>A filing for which checks are kept valid while it is open.</summary>
public sealed record Filing
{
    /// <summary>The receipt number.</summary>
    public required string Receipt { get; init; }

    /// <summary>The applicant.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The message by which its checks were asked for, else the one that first named it with this person.</summary>
    public required MessageId MessageId { get; init; }

    /// <summary>The partner that asked for its checks and is told of them; empty where nobody asked.</summary>
    public required string Partner { get; init; }

    /// <summary>The form.</summary>
    public required string FormType { get; init; }

    /// <summary>The filing date, or null.</summary>
    public DateOnly? FilingDate { get; init; }

    /// <summary>Since when it is known here, UTC.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it was closed, UTC; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Who closed it, or null.</summary>
    public string? ClosedBy { get; init; }

    /// <summary>Why, or null.</summary>
    public string? ClosedBecause { get; init; }
}
