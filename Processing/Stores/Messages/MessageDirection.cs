namespace Processing.Stores.Messages;

/// <summary>Which way a message went.</summary>
public enum MessageDirection
{
    /// <summary>A partner sent it to us.</summary>
    Inbound = 0,

    /// <summary>Our reply to an inbound message.</summary>
    Reply = 1,

    /// <summary>We sent it to a partner of our own accord.</summary>
    Outbound = 2,

    /// <summary>A partner's reply to an outbound message.</summary>
    InboundReply = 3,
}
