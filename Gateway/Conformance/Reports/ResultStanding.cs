namespace Gateway.Conformance.Reports;

/// <summary>What one result means for the whole run.</summary>
internal enum ResultStanding
{
    /// <summary>Nothing is to do.</summary>
    Good,

    /// <summary>Somebody has to look.</summary>
    Bad,

    /// <summary>It could not be checked.</summary>
    Unknown,
}
