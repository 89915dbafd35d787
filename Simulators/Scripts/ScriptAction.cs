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

    /// <summary>NGI, ABIS: an ERRT with the codes of the argument, apart by <c>+</c>; <c>L0008</c> without one.</summary>
    ErrorAnswer,

    /// <summary>NGI, ABIS: acknowledged, and never answered.</summary>
    Silence,

    /// <summary>NGI, ABIS: the answer comes twice.</summary>
    Duplicate,

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
