namespace Processing.Vetting;

/// <summary>What is asked of stored biometrics.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Form">The form.</param>
/// <param name="FilingDate">The filing date: it chooses the rules, and ages are counted to it.</param>
/// <param name="Receipt">The receipt number of the filing, or null.</param>
/// <param name="KnownUntil">What became known later does not count, UTC.</param>
internal sealed record VettingQuestion(Guid PersonId, string Form, DateOnly FilingDate, string? Receipt, DateTimeOffset KnownUntil)
{
    /// <summary>The day for which it is asked; null for the time of the question.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Up to when something may have become known to count for a day: the end of it, or now where that is earlier.</summary>
    /// <param name="asOf">The day, or null for now.</param>
    /// <param name="now">Now, UTC.</param>
    public static DateTimeOffset EndOf(DateOnly? asOf, DateTimeOffset now)
    {
        if (asOf is not { } day || day >= DateOnly.FromDateTime(now.UtcDateTime))
        {
            return now;
        }

        return new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddTicks(-1);
    }
}
