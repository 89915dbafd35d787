using Processing.Intake;

namespace Processing.Stores.Work;

/// <summary>A message on its way to a partner.</summary>
public sealed record OutboxItem
{
    /// <summary>The outbound message in the log.</summary>
    public required MessageId MessageId { get; init; }

    /// <summary>The partner's code.</summary>
    public required string Partner { get; init; }

    /// <summary>The operation to call, by stem: <c>Verify</c>, <c>QueryPersonStatus</c>, <c>NativeEbts</c>, <c>DeliverAnswer</c> …</summary>
    public required string Operation { get; init; }

    /// <summary>What must stay in order: a person's id at that partner, or the conversation where there is no person.</summary>
    public required string GroupKey { get; init; }

    /// <summary>1 high, 2 medium, 3 low.</summary>
    public int Priority { get; init; } = 2;

    /// <summary>When it may go, UTC.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>How many attempts were made.</summary>
    public int Attempts { get; init; }

    /// <summary>The state of the item.</summary>
    public OutboxState State { get; init; }

    /// <summary>Why it is set aside, or null.</summary>
    public string? ParkedReason { get; init; }
}
