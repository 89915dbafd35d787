namespace Gateway.Conformance.Replay;

/// <summary>What a bare message is sent as. Envelopes and packages are sent as they are.</summary>
internal enum ReplayForm
{
    /// <summary>In a SOAP 1.1 envelope.</summary>
    Soap11,

    /// <summary>In a SOAP 1.2 envelope.</summary>
    Soap12,

    /// <summary>As it is, as <c>application/xml</c>.</summary>
    Rest,
}
