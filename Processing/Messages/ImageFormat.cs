namespace Processing.Messages;

/// <summary>The formats of images: how the stores spell them, and the compression codes of ANSI/NIST-ITL.</summary>
/// <remarks>Source: ANSI/NIST-ITL 1-2011, table of compression algorithms: 0 none, 1 WSQ, 2 and 3 JPEG, 4 and 5 JPEG 2000, 6 PNG.</remarks>
internal static class ImageFormat
{
    public const string Raw = "RAW";
    public const string Wsq = "WSQ";

    /// <summary>The format of a compression code.</summary>
    public static string OfCode(int code) => code switch
    {
        0 => Raw,
        1 => Wsq,
        2 or 3 => "JPEG",
        4 or 5 => "JP2",
        6 => "PNG",
        _ => "UNKNOWN",
    };

    /// <summary>The compression code of a format; -1 where there is none.</summary>
    public static int CodeOf(string format) => format switch
    {
        Raw => 0,
        Wsq => 1,
        "JPEG" => 2,
        "JP2" => 4,
        "PNG" => 6,
        _ => -1,
    };

    /// <summary>The format that a text such as a media type names.</summary>
    public static string OfText(string text)
    {
        string upper = text.ToUpperInvariant();
        return upper.Contains("WSQ", StringComparison.Ordinal) ? Wsq
            : upper.Contains("JP2", StringComparison.Ordinal) || upper.Contains("2000", StringComparison.Ordinal) ? "JP2"
            : upper.Contains("JPEG", StringComparison.Ordinal) || upper.Contains("JPG", StringComparison.Ordinal) ? "JPEG"
            : upper.Contains("PNG", StringComparison.Ordinal) ? "PNG"
            : upper.Contains("RAW", StringComparison.Ordinal) || upper.Contains("OCTET", StringComparison.Ordinal) ? Raw
            : "UNKNOWN";
    }
}
