namespace Processing.Stores.Work;

/// <summary>Where an outbound message stands.</summary>
public enum OutboxState
{
    /// <summary>Waiting for its time or for its turn in the group.</summary>
    Pending = 0,

    /// <summary>Claimed by a worker.</summary>
    Claimed = 1,

    /// <summary>Delivered.</summary>
    Delivered = 2,

    /// <summary>Set aside for an operator.</summary>
    Parked = 3,
}
