namespace Schemas.Rules.Across;

/// <summary>What a message says that other messages have to agree with.</summary>
public enum FactKind
{
    /// <summary>Its identification.</summary>
    Message,

    /// <summary>Its identification together with its sender, who gives each only once.</summary>
    SentMessage,

    /// <summary>Who sends it.</summary>
    Sender,

    /// <summary>Who receives it.</summary>
    Receiver,

    /// <summary>The conversation.</summary>
    Conversation,

    /// <summary>The message that it answers.</summary>
    Answers,

    /// <summary>The message whose status or answer it asks for.</summary>
    Subject,

    /// <summary>The inquiry of a foreign partner that it serves.</summary>
    Inquiry,

    /// <summary>A release that it tells of.</summary>
    ReleaseNamed,

    /// <summary>A release that it collects.</summary>
    ReleaseCollected,

    /// <summary>A query to a foreign partner that it tells of.</summary>
    ForeignQueryNamed,

    /// <summary>A query to a foreign partner that it goes on with.</summary>
    ForeignQueryUsed,

    /// <summary>The identification of an inquiry, as the message that brings it has it.</summary>
    InquiryNamed,

    /// <summary>An A-Number of the person.</summary>
    AlienNumber,

    /// <summary>A FIN of the person.</summary>
    Fin,

    /// <summary>The date of birth of the person.</summary>
    BirthDate,

    /// <summary>The transaction control number of an ANSI/NIST file or of a message of IXM, together with its sender.</summary>
    TransactionSent,

    /// <summary>A transaction control number by itself.</summary>
    Transaction,

    /// <summary>The transaction that it answers.</summary>
    TransactionAnswered,

    /// <summary>An encounter of IXM that it tells of.</summary>
    EncounterNamed,

    /// <summary>An encounter of IXM that it asks to compare with.</summary>
    EncounterAsked,
}
