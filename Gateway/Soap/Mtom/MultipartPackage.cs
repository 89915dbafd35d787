namespace Gateway.Soap.Mtom;

/// <summary>A MIME package taken apart; the root and the parts are slices of it.</summary>
internal sealed record MultipartPackage
{
    /// <summary>The XML document.</summary>
    public required ReadOnlyMemory<byte> Root { get; init; }

    /// <summary>Where the root begins in the package.</summary>
    public required int RootOffset { get; init; }

    /// <summary>The charset parameter of the root part, or null.</summary>
    public string? RootCharset { get; init; }

    /// <summary>The other parts by Content-ID without brackets.</summary>
    public required IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Parts { get; init; }
}
