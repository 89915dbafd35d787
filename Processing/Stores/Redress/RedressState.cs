namespace Processing.Stores.Redress;

/// <summary>Where a redress case stands.</summary>
public static class RedressState
{
    /// <summary>Nobody has looked at it.</summary>
    public const string Open = "Open";

    /// <summary>A first person has proposed what to do.</summary>
    public const string Prepared = "Prepared";

    /// <summary>A second person has decided.</summary>
    public const string Decided = "Decided";
}
