namespace Persistence.Dialects;

/// <summary>What a driver's exception means to us.</summary>
internal enum Fault
{
    /// <summary>A mistake of ours: it is not handled.</summary>
    Other,

    /// <summary>A row with that key is there already.</summary>
    Duplicate,

    /// <summary>The transaction lost against another one and may simply run again.</summary>
    Conflict,

    /// <summary>The database is away, locked for too long, or full.</summary>
    Unavailable,
}
