namespace Gateway.Demo;

/// <summary>How a message of the demonstration travels.</summary>
internal enum DemoWire
{
    /// <summary>SOAP 1.1.</summary>
    Soap11,

    /// <summary>SOAP 1.2 with WS-Addressing.</summary>
    Soap12,

    /// <summary>SOAP 1.2 with WS-Addressing, packed with gzip.</summary>
    Soap12Gzip,

    /// <summary>SOAP 1.2 with its images as MTOM parts.</summary>
    Mtom,

    /// <summary>The bare message.</summary>
    Rest,
}
