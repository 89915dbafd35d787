namespace Gateway.Ops.Messages;

/// <summary>A range of time up to now, and the slots in which its chart counts.</summary>
/// <param name="Code">How the address says it.</param>
/// <param name="Name">How people say it.</param>
/// <param name="Length">How far back, or null for any time.</param>
/// <param name="SlotSeconds">The width of a bar, in seconds.</param>
/// <param name="Slots">How many bars.</param>
internal sealed record TimeRange(string Code, string Name, TimeSpan? Length, int SlotSeconds, int Slots)
{
    /// <summary>Any time; the chart shows the last hour.</summary>
    public static TimeRange Any { get; } = new("", "any time", null, 60, 60);

    /// <summary>All ranges.</summary>
    public static IReadOnlyList<TimeRange> All { get; } =
    [
        Any,
        new("15m", "last 15 minutes", TimeSpan.FromMinutes(15), 15, 60),
        new("1h", "last hour", TimeSpan.FromHours(1), 60, 60),
        new("24h", "last 24 hours", TimeSpan.FromHours(24), 1800, 48),
        new("7d", "last 7 days", TimeSpan.FromDays(7), 3 * 3600, 56),
    ];

    /// <summary>What the chart is of.</summary>
    public string ChartName => Length is null ? "last hour" : Name;

    /// <summary>The range of that code, or any time.</summary>
    /// <param name="code">The code.</param>
    public static TimeRange Find(string? code) => All.FirstOrDefault(range => range.Code == code) ?? Any;
}
