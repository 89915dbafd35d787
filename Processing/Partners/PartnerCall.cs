namespace Processing.Partners;

/// <summary>One call to a partner.</summary>
public sealed record PartnerCall
{
    /// <summary>The address of the partner's service.</summary>
    public required Uri Address { get; init; }

    /// <summary>The partner's code, for credentials and the log.</summary>
    public required string Partner { get; init; }

    /// <summary>The SOAP action URI.</summary>
    public required string Action { get; init; }

    /// <summary>The body element as a document of its own, UTF-8, no XML declaration; binary content inline as base64.</summary>
    public required ReadOnlyMemory<byte> Xml { get; init; }

    /// <summary>Our id of the outbound message; becomes the WS-Addressing MessageID, the same at every attempt.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>Whether SOAP 1.2 with WS-Addressing is spoken; else SOAP 1.1.</summary>
    public bool UsesSoap12 { get; init; } = true;

    /// <summary>How long the partner may take, in seconds.</summary>
    public double TimeoutSeconds { get; init; } = 30;
}
