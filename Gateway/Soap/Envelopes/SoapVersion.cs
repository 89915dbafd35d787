namespace Gateway.Soap.Envelopes;

/// <summary>The versions of SOAP that are spoken.</summary>
public enum SoapVersion
{
    /// <summary>SOAP 1.1, W3C Note of 8 May 2000.</summary>
    Soap11,

    /// <summary>SOAP 1.2, W3C Recommendation of 27 April 2007.</summary>
    Soap12,
}
