using System.Globalization;

namespace Gateway.Ops.Markup;

/// <summary>Times, lengths and spans of time as the pages write them. All times are UTC.</summary>
internal static class Figures
{
    /// <summary>A time of day, with the day before it where it is not today; the whole of it on hover.</summary>
    public static Html Time(DateTimeOffset at, DateTimeOffset now)
    {
        DateTimeOffset utc = at.ToUniversalTime();
        string pattern = utc.Date == now.UtcDateTime.Date ? "HH:mm:ss" : "MM-dd HH:mm:ss";
        return Html.Of($"""<time datetime="{Format(utc, "yyyy-MM-ddTHH:mm:ss.fffZ")}" title="{Exact(at)}">{Format(utc, pattern)}</time>""");
    }

    /// <summary>A time of day with milliseconds.</summary>
    public static Html PreciseTime(DateTimeOffset at)
    {
        DateTimeOffset utc = at.ToUniversalTime();
        return Html.Of($"""<time datetime="{Format(utc, "yyyy-MM-ddTHH:mm:ss.fffZ")}" title="{Exact(at)}">{Format(utc, "HH:mm:ss.fff")}</time>""");
    }

    /// <summary>The whole time, such as <c>2026-11-22 03:41:29.123 UTC</c>.</summary>
    public static string Exact(DateTimeOffset at) => Format(at.ToUniversalTime(), "yyyy-MM-dd HH:mm:ss.fff") + " UTC";

    /// <summary>A day.</summary>
    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "–";

    /// <summary>A span of time in the unit that reads best.</summary>
    public static string Span(TimeSpan span) => span switch
    {
        { TotalMilliseconds: < 1 } => "<1 ms",
        { TotalSeconds: < 1 } => Number(span.TotalMilliseconds, "0") + " ms",
        { TotalSeconds: < 60 } => Number(span.TotalSeconds, "0.0") + " s",
        { TotalMinutes: < 60 } => Number(Math.Floor(span.TotalMinutes), "0") + " min " + Number(span.Seconds, "0") + " s",
        { TotalHours: < 48 } => Number(Math.Floor(span.TotalHours), "0") + " h " + Number(span.Minutes, "0") + " min",
        _ => Number(span.TotalDays, "0") + " days",
    };

    /// <summary>How long ago something was.</summary>
    public static string Ago(DateTimeOffset at, DateTimeOffset now) =>
        now - at < TimeSpan.FromSeconds(1) ? "just now" : Rough(now - at) + " ago";

    /// <summary>A span in whole units of the one that fits.</summary>
    private static string Rough(TimeSpan span) => span switch
    {
        { TotalSeconds: < 60 } => Number(Math.Floor(span.TotalSeconds), "0") + " s",
        { TotalMinutes: < 60 } => Number(Math.Floor(span.TotalMinutes), "0") + " min",
        { TotalHours: < 48 } => Number(Math.Floor(span.TotalHours), "0") + " h",
        _ => Number(Math.Floor(span.TotalDays), "0") + " days",
    };

    /// <summary>A length in bytes, KB or MB of 1024.</summary>
    public static string Bytes(long length) => length switch
    {
        < 1024 => Number(length, "0") + " B",
        < 1024 * 1024 => Number(length / 1024.0, "0.#") + " KB",
        _ => Number(length / (1024.0 * 1024.0), "0.#") + " MB",
    };

    /// <summary>A count with thin groups, such as <c>12 345</c>.</summary>
    public static string Count(long count) => Number(count, "#,0").Replace(',', ' ');

    /// <summary>The first characters of an id, for places where a link says the rest.</summary>
    public static string Short(Guid id) => id.ToString("D")[^12..];

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Format(DateTimeOffset at, string pattern) => at.ToString(pattern, CultureInfo.InvariantCulture);
}
