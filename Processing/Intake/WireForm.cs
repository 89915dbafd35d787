namespace Processing.Intake;

/// <summary>The entity as it travelled, so that it can be given back byte for byte.</summary>
public sealed record WireForm
{
    /// <summary>The service address that took it, such as <c>exchange</c>.</summary>
    public required string Service { get; init; }

    /// <summary>The HTTP Content-Type with its parameters.</summary>
    public required string ContentType { get; init; }

    /// <summary>The protocol: <c>SOAP 1.1</c>, <c>SOAP 1.2</c> or <c>REST</c>.</summary>
    public required string Protocol { get; init; }

    /// <summary>The entity body after content decoding: the envelope, the bare message, or the whole multipart package.</summary>
    public required ReadOnlyMemory<byte> Entity { get; init; }

    /// <summary>
    /// Where the XML document begins in <see cref="Entity"/>; 0 unless the entity is a multipart package. Null where the document was
    /// transcoded and is no part of the entity.
    /// </summary>
    public required int? DocumentOffset { get; init; }

    /// <summary>The headers worth keeping (addressing, SOAPAction, user agent), one <c>Name: value</c> a line; never credentials.</summary>
    public required string Headers { get; init; }

    /// <summary>The sender's WS-Addressing MessageID, or null.</summary>
    public string? AddressingMessageId { get; init; }
}
