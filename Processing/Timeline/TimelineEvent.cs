using Processing.Intake;
using Processing.Search;

namespace Processing.Timeline;

/// <summary>Something that happened with a person.</summary>
public sealed record TimelineEvent
{
    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The kind: a code of <c>PersonEventCategoryCode</c>.</summary>
    public required string Category { get; init; }

    /// <summary>What happened, in words, at most 300 characters.</summary>
    public required string Text { get; init; }

    /// <summary>Why: rule, evidence and weights, without values; null where nothing was decided.</summary>
    public string? Why { get; init; }

    /// <summary>Who did it: <c>cpms</c>, a partner or a console user.</summary>
    public string Actor { get; init; } = "cpms";

    /// <summary>The message that it came with, or null.</summary>
    public MessageId? MessageId { get; init; }

    /// <summary>What was known of the person right after it: not what is known today.</summary>
    public PersonKnowledge? Known { get; init; }
}
