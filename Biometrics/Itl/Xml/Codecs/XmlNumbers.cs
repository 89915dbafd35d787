using System.Globalization;

namespace Biometrics.Itl.Xml.Codecs;

/// <summary>Numbers that the two sides write differently.</summary>
internal static class XmlNumbers
{
    // CGA as binary records number it and tagged ones name it (ANSI/NIST-ITL 1-2011, table 15).
    private static readonly string[] CompressionWords = ["NONE", "WSQ20", "JPEGB", "JPEGL", "JP2", "JP2L", "PNG"];

    /// <summary>The word for a compression number.</summary>
    public static string? CompressionWord(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int code) && code < CompressionWords.Length ? CompressionWords[code] : null;

    /// <summary>A percentage of whole numbers as a part of one.</summary>
    public static string? WritePercent(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int percent) && percent <= 100
            ? (percent / 100m).ToString(CultureInfo.InvariantCulture)
            : null;

    public static string? ReadPercent(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal part) && part is >= 0 and <= 1
            ? Math.Round(part * 100).ToString("F0", CultureInfo.InvariantCulture)
            : null;
}
