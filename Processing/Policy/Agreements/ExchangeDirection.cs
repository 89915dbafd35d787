namespace Processing.Policy.Agreements;

/// <summary>Which way an exchange with a foreign partner goes; the names are those of the policy tables.</summary>
internal enum ExchangeDirection
{
    /// <summary>We answer the partner's inquiry.</summary>
    Answer,

    /// <summary>We ask the partner.</summary>
    Query,
}
