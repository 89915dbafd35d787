namespace Gateway.Soap.Mtom;

/// <summary>What the Content-Type says about a MIME package.</summary>
/// <param name="Boundary">The boundary without the leading hyphens; null where the header has none.</param>
/// <param name="Start">The Content-ID of the root part in angle brackets; null means the first part.</param>
internal sealed record MultipartFrame(string? Boundary, string? Start);
