using Processing.Intake;
using Processing.Stores.Disclosures;

namespace Persistence.Disclosures;

/// <summary>A row of <c>released_answer</c> as Dapper reads it.</summary>
internal sealed class ReleaseRecord
{
    /// <summary>The columns, in the order of the table.</summary>
    public const string Columns =
        "id, inquiry_id, inquiry_identification, message_id, country, at, documents, collected_at, collector, receipt";

    public Guid Id { get; init; }

    public Guid InquiryId { get; init; }

    public string InquiryIdentification { get; init; } = "";

    public Guid MessageId { get; init; }

    public string Country { get; init; } = "";

    public DateTimeOffset At { get; init; }

    public int Documents { get; init; }

    public DateTimeOffset? CollectedAt { get; init; }

    public string? Collector { get; init; }

    public Guid? Receipt { get; init; }

    /// <summary>The release of the contract.</summary>
    public Release ToRelease() => new()
    {
        Id = Id,
        InquiryId = new MessageId(InquiryId),
        InquiryIdentification = InquiryIdentification,
        MessageId = new MessageId(MessageId),
        Country = Country,
        At = At,
        Documents = Documents,
        CollectedAt = CollectedAt,
        Collector = Collector,
        Receipt = Receipt,
    };
}
