namespace Processing.Routing.Ebts;

/// <summary>What follows an error answer; the words of <c>Policy/ebts-errors.csv</c>.</summary>
internal enum EbtsErrorAction
{
    /// <summary>The answer is still to come.</summary>
    Wait,

    /// <summary>The same transaction is brought again.</summary>
    Retry,

    /// <summary>The prints are sent once more as a new transaction, then the name.</summary>
    Resubmit,

    /// <summary>An operator has to put it right.</summary>
    Review,
}
