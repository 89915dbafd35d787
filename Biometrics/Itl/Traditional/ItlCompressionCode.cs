namespace Biometrics.Itl.Traditional;

/// <summary>The words that tagged records use for a compression.</summary>
internal static class ItlCompressionCode
{
    /// <summary>Reads field 011 of a tagged image record; older files write <c>WSQ</c>.</summary>
    public static ItlCompression Parse(string code) => code.ToUpperInvariant() switch
    {
        "NONE" => ItlCompression.None,
        "WSQ" or "WSQ20" => ItlCompression.Wsq,
        "JPEGB" => ItlCompression.JpegBaseline,
        "JPEGL" => ItlCompression.JpegLossless,
        "JP2" => ItlCompression.Jpeg2000,
        "JP2L" => ItlCompression.Jpeg2000Lossless,
        "PNG" => ItlCompression.Png,
        _ => ItlCompression.Unknown,
    };

    /// <summary>Reads the byte of a binary record.</summary>
    public static ItlCompression Parse(int code) => Enum.IsDefined((ItlCompression)code) ? (ItlCompression)code : ItlCompression.Unknown;
}
