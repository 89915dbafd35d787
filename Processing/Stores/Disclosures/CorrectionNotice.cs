using Processing.Intake;

namespace Processing.Stores.Disclosures;

/// <summary>A note that an earlier recipient has to be told of a correction.</summary>
/// <remarks>Source: 5 U.S.C. 552a(c)(4).</remarks>
/// <param name="Id">The id, a version 7 UUID.</param>
/// <param name="DisclosureId">The disclosure whose recipient is told.</param>
/// <param name="PersonId">The person whose record was corrected.</param>
/// <param name="At">When it was made, UTC.</param>
/// <param name="Text">What was corrected, in the words of the office; stays here.</param>
/// <param name="Actor">Who asked for it.</param>
public sealed record CorrectionNotice(Guid Id, Guid DisclosureId, Guid PersonId, DateTimeOffset At, string Text, string Actor)
{
    /// <summary>The names of the corrected elements that the recipient was told, separated by spaces.</summary>
    public string Elements { get; init; } = string.Empty;

    /// <summary>How far it is.</summary>
    public NoticeStanding Standing { get; init; }

    /// <summary>Our row of the log that works on it, or null.</summary>
    public MessageId? MessageId { get; init; }

    /// <summary>When its standing last changed, UTC; null while it never did.</summary>
    public DateTimeOffset? ChangedAt { get; init; }
}
