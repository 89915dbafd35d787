namespace Processing.Stores.Disclosures;

/// <summary>How far a notice of a correction is. The numbers are kept.</summary>
public enum NoticeStanding
{
    /// <summary>Kept before notices were sent: the recipient is told by hand.</summary>
    Kept = 0,

    /// <summary>On its way through the checks.</summary>
    InWork = 1,

    /// <summary>Accounted for and in the outbox.</summary>
    Sent = 2,

    /// <summary>Taken by IDENT for the partner.</summary>
    Delivered = 3,

    /// <summary>Refused by IDENT.</summary>
    Refused = 4,

    /// <summary>Not permitted any more: nothing left.</summary>
    NotSent = 5,

    /// <summary>The recipient was never told what was corrected.</summary>
    NotConcerned = 6,
}
