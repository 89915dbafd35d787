namespace Gateway.Soap.Addressing;

/// <summary>The WS-Addressing headers of a request, checked. A request without any has none of these and gets none back.</summary>
internal sealed record AddressingHeaders
{
    /// <summary>The action.</summary>
    public required string Action { get; init; }

    /// <summary>The sender's id of the message; null only where no reply is expected.</summary>
    public string? MessageId { get; init; }

    /// <summary>The destination, or null.</summary>
    public string? To { get; init; }

    /// <summary>Whether replies are to be thrown away.</summary>
    public bool IsReplyUnwanted { get; init; }

    /// <summary>Whether faults are to be thrown away.</summary>
    public bool IsFaultUnwanted { get; init; }
}
