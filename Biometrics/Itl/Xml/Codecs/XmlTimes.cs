using System.Globalization;

namespace Biometrics.Itl.Xml.Codecs;

/// <summary>Dates and times: <c>YYYYMMDD</c> and <c>YYYYMMDDhhmmssZ</c> in records, those of XML Schema in XML.</summary>
internal static class XmlTimes
{
    private const string DateFormat = "yyyyMMdd";

    private const string TimeFormat = "yyyyMMddHHmmss'Z'";

    public static string? WriteDate(string text) =>
        DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    // A time zone on a date says nothing that a record could keep, and is left out.
    public static string? ReadDate(string text) =>
        text.Length >= 10 && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date.ToString(DateFormat, CultureInfo.InvariantCulture)
            : null;

    public static string? WriteTime(string text) =>
        DateTime.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTime time)
            ? time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : null;

    public static string? ReadTime(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture)
            : null;
}
