namespace Gateway.Soap.Faults;

/// <summary>The fault codes, by their SOAP 1.2 names; 1.1 calls Sender Client and Receiver Server.</summary>
/// <remarks>Source: SOAP 1.2 part 1, section 5.4.6; SOAP 1.1, section 4.4.1.</remarks>
public enum FaultCode
{
    /// <summary>The sender's mistake.</summary>
    Sender,

    /// <summary>Ours.</summary>
    Receiver,

    /// <summary>A mandatory header that we do not know.</summary>
    MustUnderstand,

    /// <summary>An envelope of a version that we do not know.</summary>
    VersionMismatch,

    /// <summary>An encoding that we do not know; Client in SOAP 1.1.</summary>
    DataEncodingUnknown,
}
