using Processing.Policy;

namespace Processing.Vetting;

/// <summary>The decision table of reuse. A form, modality and filing date without a row needs new biometrics.</summary>
internal static class ReuseRules
{
    /// <summary>Decides for one modality.</summary>
    /// <param name="row">The policy row of form, modality and filing date, or null.</param>
    /// <param name="modality">The modality.</param>
    /// <param name="stored">What is stored of that modality.</param>
    /// <param name="filingDate">The filing date, from which the age is counted.</param>
    /// <returns>The decision, and the capture day of what it is about.</returns>
    public static (ReuseLine Line, DateOnly? CapturedOn) Decide(
        PolicyRow? row, string modality, IReadOnlyList<StoredBiometric> stored, DateOnly filingDate)
    {
        if (row is null || !row.SaysYes("may_reuse"))
        {
            return (No(modality, "FormRequiresCapture"), null);
        }

        if (stored.Count == 0)
        {
            return (No(modality, "NothingStored"), null);
        }

        string[] sources = row["sources"].Split(' ');
        var accepted = stored.Where(item => sources.Contains("*") || sources.Contains(item.SourceCode)).ToList();
        if (accepted.Count == 0)
        {
            return (No(modality, "SourceNotAccepted"), null);
        }

        var confirmed = accepted.Where(item => item.IsConfirmed || modality != "Fingerprint").ToList();
        return confirmed.Count == 0
            ? (No(modality, "IdentityNotConfirmed"), null)
            : ByAge(row, modality, confirmed.Max(item => item.CapturedOn), filingDate);
    }

    private static (ReuseLine Line, DateOnly? CapturedOn) ByAge(PolicyRow row, string modality, DateOnly capturedOn, DateOnly filingDate)
    {
        DateOnly? validUntil = row.Number("max_age_months") is { } months ? capturedOn.AddMonths(months) : null;
        return validUntil < filingDate
            ? (No(modality, "TooOld"), capturedOn)
            : (new ReuseLine(modality, true, "WithinValidity", validUntil), capturedOn);
    }

    private static ReuseLine No(string modality, string reason) => new(modality, false, reason, null);
}
