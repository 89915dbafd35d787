namespace Gateway.Ops.Images;

/// <summary>What a binary value is, by its first bytes.</summary>
internal enum ImageKind
{
    /// <summary>Nothing we know.</summary>
    Unknown,

    /// <summary>PNG: browsers show it.</summary>
    Png,

    /// <summary>JPEG: browsers show it.</summary>
    Jpeg,

    /// <summary>WSQ fingerprint image.</summary>
    Wsq,

    /// <summary>JPEG 2000, as file or code stream.</summary>
    Jpeg2000,

    /// <summary>A traditional ANSI/NIST file.</summary>
    AnsiNist,

    /// <summary>A PDF document.</summary>
    Pdf,
}
