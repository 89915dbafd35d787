namespace Processing.Stores.Checks;

/// <summary>Where a background check stands.</summary>
public enum CheckStatus
{
    /// <summary>On its way to the partner.</summary>
    Requested = 0,

    /// <summary>The partner has taken it and will answer.</summary>
    Acknowledged = 1,

    /// <summary>The partner answered.</summary>
    Answered = 2,

    /// <summary>The partner rejected it.</summary>
    Rejected = 3,

    /// <summary>It is due, and nobody was asked so far: new prints are needed, or the partner is asked by another way.</summary>
    Waiting = 4,
}
