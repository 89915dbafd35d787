namespace Testing.People;

/// <summary>How a person came to be known.</summary>
public enum SourceClass
{
    /// <summary>By a benefit card only.</summary>
    Card,

    /// <summary>By an encounter without fingerprints.</summary>
    NoPrints,

    /// <summary>By an encounter with full collection.</summary>
    Full,
}
