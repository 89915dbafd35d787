using Processing.Intake;
using Processing.Stores.Disclosures;

namespace Persistence.Disclosures;

/// <summary>A row of <c>correction_notice</c> as Dapper reads it.</summary>
internal sealed class NoticeRecord
{
    public Guid Id { get; init; }

    public Guid DisclosureId { get; init; }

    public Guid PersonId { get; init; }

    public DateTimeOffset At { get; init; }

    public string Notice { get; init; } = "";

    public string Actor { get; init; } = "";

    public string Elements { get; init; } = "";

    public int Standing { get; init; }

    public Guid? MessageId { get; init; }

    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>The notice of the contract.</summary>
    public CorrectionNotice ToNotice() => new(Id, DisclosureId, PersonId, At, Notice, Actor)
    {
        Elements = Elements,
        Standing = (NoticeStanding)Standing,
        MessageId = MessageId is { } id ? new MessageId(id) : null,
        ChangedAt = ChangedAt,
    };
}
