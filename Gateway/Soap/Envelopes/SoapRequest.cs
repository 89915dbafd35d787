using Gateway.Soap.Addressing;
using Schemas.Infoset;

namespace Gateway.Soap.Envelopes;

/// <summary>A SOAP message whose envelope is right.</summary>
internal sealed record SoapRequest
{
    /// <summary>The version of its envelope.</summary>
    public required SoapVersion Version { get; init; }

    /// <summary>Its WS-Addressing headers; null where it has none.</summary>
    public AddressingHeaders? Addressing { get; init; }

    /// <summary>Its WS-Security header for us; absent where it has none.</summary>
    public InfosetElement Security { get; init; }

    /// <summary>The one child of its Body.</summary>
    public required InfosetElement Body { get; init; }
}
