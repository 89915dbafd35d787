using Processing.Intake;

namespace Processing.Stores.Disclosures;

/// <summary>An answer to a foreign partner that lies ready to be collected, or was.</summary>
public sealed record Release
{
    /// <summary>The id, which is also the release identification.</summary>
    public required Guid Id { get; init; }

    /// <summary>The inquiry that it answers.</summary>
    public required MessageId InquiryId { get; init; }

    /// <summary>The message identification of the inquiry.</summary>
    public required string InquiryIdentification { get; init; }

    /// <summary>The message with what may be told.</summary>
    public required MessageId MessageId { get; init; }

    /// <summary>The partner's country.</summary>
    public required string Country { get; init; }

    /// <summary>When it was released, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How many documents it holds.</summary>
    public required int Documents { get; init; }

    /// <summary>When it was collected, UTC; null while it waits.</summary>
    public DateTimeOffset? CollectedAt { get; init; }

    /// <summary>Who collected it, as the collecting system names the person; null while it waits.</summary>
    public string? Collector { get; init; }

    /// <summary>The receipt's number; null while it waits.</summary>
    public Guid? Receipt { get; init; }
}
