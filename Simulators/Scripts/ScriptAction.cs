namespace Simulators.Scripts;

/// <summary>What a simulated partner does for a subject that a script line names.</summary>
public enum ScriptAction
{
    /// <summary>Any: as without a script, after the argument's milliseconds.</summary>
    Late,

    /// <summary>Any: the service is out of order (HTTP 503).</summary>
    Outage,

    /// <summary>Any: a SOAP fault of the receiver.</summary>
    Fault,

    /// <summary>Any: a SOAP fault of the sender.</summary>
    Refuse,

    /// <summary>IDENT: match, with the FIN of the argument if there is one.</summary>
    Match,

    /// <summary>IDENT: no match, and nothing is enrolled.</summary>
    NoMatch,

    /// <summary>IDENT: the comparison decided nothing.</summary>
    Inconclusive,

    /// <summary>IDENT: the images are not good enough.</summary>
    QualityTooLow,

    /// <summary>NGI, ABIS: the subject is identified (SRE with a number).</summary>
    Ident,

    /// <summary>NGI, ABIS: the subject is not identified.</summary>
    NonIdent,

    /// <summary>
    /// NGI, ABIS: an error with the codes of the argument, apart by <c>+</c>; <c>L0008</c> without one. The type is that of the request,
    /// or the one before a colon: <c>ERRA:A0004</c>.
    /// </summary>
    ErrorAnswer,

    /// <summary>NGI, ABIS: as <see cref="ErrorAnswer"/>, but what is sent again after it gets the ordinary answer.</summary>
    RejectOnce,

    /// <summary>NGI, ABIS: as many candidates as the argument says (one without) to a search, by prints or by name.</summary>
    Candidates,

    /// <summary>NGI, ABIS: not identified, and after the argument's milliseconds a second answer in which the subject is.</summary>
    SecondAnswer,

    /// <summary>NGI, ABIS: identified, and after the argument's milliseconds a notice of a hit that nobody asked for.</summary>
    Unsolicited,

    /// <summary>
    /// NGI, ABIS: the fault of the contract whose code is the argument, <c>SERVICE_NOT_AVAILABLE</c> without one; <c>CODE*2</c> twice,
    /// then the ordinary answer.
    /// </summary>
    ServicesFault,

    /// <summary>NGI, ABIS: acknowledged, and never answered.</summary>
    Silence,

    /// <summary>NGI, ABIS: the answer comes twice.</summary>
    Duplicate,

    /// <summary>IDENT, for its foreign partners: a match, with the status of the argument if there is one.</summary>
    PartnerMatch,

    /// <summary>IDENT, for its foreign partners: nobody is known; as without a script.</summary>
    PartnerNoMatch,

    /// <summary>IDENT, for its foreign partners: they refuse.</summary>
    PartnerRefuse,

    /// <summary>IDENT, for its foreign partners: the round is taken and never answered.</summary>
    PartnerSilence,

    /// <summary>IDENT, for its foreign partners: a match, after the argument's milliseconds.</summary>
    PartnerLate,

    /// <summary>IDENT, for its foreign partners: a match, brought twice.</summary>
    PartnerTwice,

    /// <summary>IDENT, for its foreign partners: a match, with more than the agreement names.</summary>
    PartnerOverfull,

    /// <summary>IDENT, for its foreign partners: an answer that does not hold against the schema.</summary>
    PartnerMalformed,

    /// <summary>PCQS: known and not protected; the class of admission of the argument if there is one.</summary>
    Clear,

    /// <summary>PCQS: protected, with the classes of admission of the argument, apart by <c>+</c>.</summary>
    Protected,

    /// <summary>PCQS: two people answer to the number, one protected and one not.</summary>
    Several,

    /// <summary>PCQS: said to be not protected, but with a protected class of admission.</summary>
    Contradict,

    /// <summary>PCQS: it cannot be said.</summary>
    Unclear,

    /// <summary>PCQS: a class of admission that no list holds.</summary>
    UnknownCode,

    /// <summary>PCQS: nobody has the number.</summary>
    NotFound,

    /// <summary>PCQS, IDENT, ICTS: an interim answer, and no final one.</summary>
    Pending,

    /// <summary>ICTS: the case is declined.</summary>
    Decline,

    /// <summary>ICTS: the package is delivered by hand only.</summary>
    Manual,
}
