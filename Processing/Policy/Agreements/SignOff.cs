using System.Globalization;

namespace Processing.Policy.Agreements;

/// <summary>The two signatures without which a row on foreign partners is not in force: counsel's and the privacy office's.</summary>
internal static class SignOff
{
    /// <summary>Whether both have signed on or before a day.</summary>
    /// <param name="row">A row with the columns <c>counsel_sign_off</c> and <c>privacy_sign_off</c>.</param>
    /// <param name="day">The day.</param>
    public static bool IsComplete(PolicyRow row, DateOnly day) => Has(row["counsel_sign_off"], day) && Has(row["privacy_sign_off"], day);

    private static bool Has(string written, DateOnly day) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly signed) && signed <= day;
}
