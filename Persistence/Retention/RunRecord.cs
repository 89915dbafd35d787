using Processing.Stores.Retention;

namespace Persistence.Retention;

/// <summary>A row of <c>retention_run</c> as Dapper reads it.</summary>
internal sealed class RunRecord
{
    public Guid Id { get; init; }

    public string AskedBy { get; init; } = "";

    public DateTimeOffset AskedAt { get; init; }

    public string Reason { get; init; } = "";

    public DateOnly AsOf { get; init; }

    public string? ApprovedBy { get; init; }

    public DateTimeOffset? ApprovedAt { get; init; }

    public DateTimeOffset? DoneAt { get; init; }

    public string? Certificate { get; init; }

    public byte[]? Signature { get; init; }

    public string? KeyId { get; init; }

    /// <summary>The run of the contract.</summary>
    public RetentionRun ToRun() => new()
    {
        Id = Id,
        AskedBy = AskedBy,
        AskedAt = AskedAt,
        Reason = Reason,
        AsOf = AsOf,
        ApprovedBy = ApprovedBy,
        ApprovedAt = ApprovedAt,
        DoneAt = DoneAt,
        Certificate = Certificate,
        Signature = Signature,
        PublicPem = KeyId,
    };
}
