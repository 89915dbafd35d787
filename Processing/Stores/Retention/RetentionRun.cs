namespace Processing.Stores.Retention;

/// <summary>A destruction of what is past its time.</summary>
public sealed record RetentionRun
{
    /// <summary>Our id, a version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string AskedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The day by which people were chosen.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Who approved it, or null.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>When, UTC, or null.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>When it was done, UTC, or null.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>The certificate, JSON, or null.</summary>
    public string? Certificate { get; init; }

    /// <summary>The signature over the certificate's UTF-8: ECDSA on P-256 with SHA-256, 64 bytes; or null.</summary>
    public byte[]? Signature { get; init; }

    /// <summary>The public key of the signature in PEM, or null.</summary>
    public string? PublicPem { get; init; }
}
