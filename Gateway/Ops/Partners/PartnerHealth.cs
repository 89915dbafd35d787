namespace Gateway.Ops.Partners;

/// <summary>How it goes with a partner, by the newest attempts to reach it.</summary>
internal enum PartnerHealth
{
    /// <summary>It calls us; we never call it.</summary>
    NotCalled,

    /// <summary>It was not called yet.</summary>
    Untried,

    /// <summary>It answered the newest attempt.</summary>
    Answers,

    /// <summary>It did not answer the newest attempt.</summary>
    Failing,
}
