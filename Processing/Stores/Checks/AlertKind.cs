namespace Processing.Stores.Checks;

/// <summary>What alerts are about, as the store and the console name them.</summary>
public static class AlertKind
{
    /// <summary>The partner has a record of the person, or a match.</summary>
    public const string RecordFound = "RecordFound";

    /// <summary>The partner refused the check for good: twice for the quality of the prints, or by name too.</summary>
    public const string Refused = "Refused";

    /// <summary>The partner sent a notice that nobody asked for.</summary>
    public const string Notice = "Notice";

    /// <summary>The answer ran out while the filing is open.</summary>
    public const string Expired = "Expired";

    /// <summary>The check cannot be asked for with the prints that are stored: a capture has to be scheduled.</summary>
    public const string CaptureNeeded = "CaptureNeeded";

    /// <summary>No answer for so long that the form may be decided without it.</summary>
    public const string PendingLong = "PendingLong";

    /// <summary>The check was asked for anew by itself before its answer ran out.</summary>
    public const string Renewed = "Renewed";

    /// <summary>Every kind, the gravest first.</summary>
    public static IReadOnlyList<string> All { get; } = [RecordFound, Notice, Refused, Expired, CaptureNeeded, PendingLong, Renewed];
}
