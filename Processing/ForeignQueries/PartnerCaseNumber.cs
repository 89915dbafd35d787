namespace Processing.ForeignQueries;

/// <summary>The number under which partners know a case: it comes from chance alone, and says nothing of the person or the officer's case.</summary>
internal static class PartnerCaseNumber
{
    private const int Digits = 12;

    /// <summary>The number of an id.</summary>
    /// <param name="id">An id whose last bits are as good as chance.</param>
    public static string Of(Guid id) => "FQ" + id.ToString("N")[^Digits..].ToUpperInvariant();
}
