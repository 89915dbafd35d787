namespace Gateway.Conformance.Replay;

/// <summary>A message as it goes out.</summary>
/// <param name="Entity">The body of the request.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="SoapAction">The SOAPAction header; null where there is none.</param>
internal sealed record ReplayMessage(ReadOnlyMemory<byte> Entity, string ContentType, string? SoapAction);
