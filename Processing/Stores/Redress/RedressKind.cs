namespace Processing.Stores.Redress;

/// <summary>What a redress case is about.</summary>
public static class RedressKind
{
    /// <summary>The record is to be corrected.</summary>
    public const string Amendment = "Amendment";

    /// <summary>The person wants a copy of the record.</summary>
    public const string Access = "Access";
}
