namespace Processing.Messages;

/// <summary>An image of a message, by digest.</summary>
internal sealed record ImageData
{
    /// <summary>SHA-256 of the image, 32 bytes.</summary>
    public required byte[] Digest { get; init; }

    /// <summary>The length of the image in bytes.</summary>
    public required int LengthBytes { get; init; }

    /// <summary><c>Fingerprint</c>, <c>Face</c>, <c>Iris</c>, <c>Palm</c> or <c>Signature</c>.</summary>
    public required string Modality { get; init; }

    /// <summary>The position code of its modality, or null.</summary>
    public string? Position { get; init; }

    /// <summary>The impression code, or null.</summary>
    public string? Impression { get; init; }

    /// <summary>The format: <c>WSQ</c>, <c>JPEG</c>, <c>JP2</c>, <c>PNG</c>, <c>RAW</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The width in pixels, or 0.</summary>
    public int Width { get; init; }

    /// <summary>The height in pixels, or 0.</summary>
    public int Height { get; init; }

    /// <summary>Pixels an inch, or 0.</summary>
    public int ResolutionPpi { get; init; }

    /// <summary>The day of capture.</summary>
    public required DateOnly CapturedOn { get; init; }
}
