using System.Globalization;
using Processing.Policy;

namespace Processing.ForeignQueries.Rounds;

/// <summary>How long a partner may take, counted from the sending, and how long prints that nobody matched stay.</summary>
/// <param name="Due">By when the answer should be there.</param>
/// <param name="Remind">When the officer is reminded.</param>
/// <param name="Escalate">When it is escalated.</param>
/// <param name="Purge">How long after a "no match" the prints stay in what was sent.</param>
internal sealed record RoundTimes(TimeSpan Due, TimeSpan Remind, TimeSpan Escalate, TimeSpan Purge)
{
    /// <summary>The times of a priority.</summary>
    /// <param name="policy">The tables.</param>
    /// <param name="options">The settings.</param>
    /// <param name="priority">1 high, 2 medium, 3 low.</param>
    /// <param name="day">The day of the sending.</param>
    /// <exception cref="PolicyException">The table has no row for the priority.</exception>
    public static RoundTimes Of(PolicyTables policy, ProcessingOptions options, int priority, DateOnly day)
    {
        PolicyRow row = policy.ForeignTimes.Find(day, priority.ToString(CultureInfo.InvariantCulture))
            ?? throw new PolicyException("foreign-times.csv has no row for a priority.");
        TimeSpan Hours(string column) => TimeSpan.FromHours((row.Number(column) ?? 0) * options.ForeignTimeFactor);
        return new RoundTimes(Hours("due_hours"), Hours("remind_hours"), Hours("escalate_hours"), Hours("purge_hours"));
    }
}
