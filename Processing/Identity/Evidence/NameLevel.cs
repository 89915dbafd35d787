namespace Processing.Identity.Evidence;

/// <summary>How far two names of one kind agree.</summary>
internal enum NameLevel
{
    /// <summary>One of them is not known: no evidence.</summary>
    Unknown,

    /// <summary>They are the same.</summary>
    Equal,

    /// <summary>All parts of one are parts of the other.</summary>
    Contained,

    /// <summary>They stand for one another, such as Bill for William.</summary>
    Nickname,

    /// <summary>They are written nearly alike, or sound alike.</summary>
    Near,

    /// <summary>One is the first letter of the other.</summary>
    Initial,

    /// <summary>One part is the same, another is not.</summary>
    PartConflicts,

    /// <summary>They have nothing in common.</summary>
    Differ,
}
