namespace Processing.Stores.Checks;

/// <summary>How a check stood, or will stand, on a day: what may be relied on then.</summary>
public enum CheckStanding
{
    /// <summary>It was not asked for by then.</summary>
    NotAsked,

    /// <summary>It was asked for and had no answer by then.</summary>
    Pending,

    /// <summary>Its answer may be relied on.</summary>
    Valid,

    /// <summary>Its answer may be relied on, and runs out within the time of notice.</summary>
    RunningOut,

    /// <summary>Its answer has run out.</summary>
    Expired,

    /// <summary>The partner rejected it.</summary>
    Rejected,
}
