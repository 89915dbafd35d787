namespace Gateway.Ops.Markup;

/// <summary>The entries of the menu.</summary>
internal enum MenuItem
{
    /// <summary>No entry is current.</summary>
    None,

    /// <summary>The message list.</summary>
    Messages,

    /// <summary>What is parked.</summary>
    Parked,

    /// <summary>The reviews of identity.</summary>
    Reviews,

    /// <summary>Answers to foreign partners.</summary>
    Releases,

    /// <summary>The people by source class.</summary>
    People,

    /// <summary>The checks to look after.</summary>
    Checks,

    /// <summary>Queries of foreign partners.</summary>
    Queries,

    /// <summary>Who read what of whom.</summary>
    Access,

    /// <summary>Verifications of identity.</summary>
    Verifications,

    /// <summary>Requests for correction.</summary>
    Redress,

    /// <summary>The partners.</summary>
    Partners,
}
