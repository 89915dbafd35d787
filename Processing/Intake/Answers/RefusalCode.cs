namespace Processing.Intake.Answers;

/// <summary>Why a message that could be read is refused. The names travel in faults and never change.</summary>
public enum RefusalCode
{
    /// <summary>The root element is no message of this service.</summary>
    UnknownMessage,

    /// <summary>The operation exists but this release does not serve it yet.</summary>
    NotYetServed,

    /// <summary>The sender may not call this operation.</summary>
    OperationNotAllowed,

    /// <summary>The organisation in the header is not the authenticated sender.</summary>
    SenderMismatch,

    /// <summary>The sender used this message identification before, for another message.</summary>
    MessageIdentificationConflict,

    /// <summary>What is asked for does not exist, or belongs to somebody else.</summary>
    NotFound,

    /// <summary>The database cannot take the message now; it was not kept, send it again.</summary>
    Unavailable,
}
