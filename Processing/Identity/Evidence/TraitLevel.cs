namespace Processing.Identity.Evidence;

/// <summary>Whether two codes are the same.</summary>
internal enum TraitLevel
{
    /// <summary>One of them is not known: no evidence.</summary>
    Unknown,

    /// <summary>They are the same.</summary>
    Equal,

    /// <summary>They are not.</summary>
    Differ,
}
