namespace Processing.Stores.Messages;

/// <summary>What became of a message.</summary>
public enum MessageStatus
{
    /// <summary>Accepted and on its way through the pipeline, or waiting in the outbox.</summary>
    InWork = 0,

    /// <summary>Waiting for a partner's answer.</summary>
    Waiting = 1,

    /// <summary>Done: answered or delivered.</summary>
    Done = 2,

    /// <summary>Refused: invalid, not allowed, not served.</summary>
    Refused = 3,

    /// <summary>Set aside for an operator.</summary>
    Parked = 4,
}
