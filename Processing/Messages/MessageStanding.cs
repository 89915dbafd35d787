namespace Processing.Messages;

/// <summary>What this release does with a message type.</summary>
public enum MessageStanding
{
    /// <summary>Partners may send it; it is worked on.</summary>
    Served,

    /// <summary>Partners may send it and it is validated, but its handler comes later: it is refused by that name.</summary>
    NotYetServed,

    /// <summary>We send it to a partner; nobody may send it to us.</summary>
    Outbound,
}
