namespace Processing.Stores.Access;

/// <summary>How a reading of people ended.</summary>
public static class AccessOutcome
{
    /// <summary>The person was shown.</summary>
    public const string Shown = "Shown";

    /// <summary>The person was found and withheld. That somebody was is for the role Restricted.</summary>
    public const string Withheld = "Withheld";

    /// <summary>Nobody was found.</summary>
    public const string Nobody = "Nobody";

    /// <summary>The reader has no scope for the purpose; nothing was looked for.</summary>
    public const string Refused = "Refused";
}
