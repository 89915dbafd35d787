using System.Xml.Linq;

namespace Simulators.Wire;

/// <summary>What a partner reads from an envelope.</summary>
/// <param name="IsSoap12">Whether it is SOAP 1.2, else 1.1.</param>
/// <param name="MessageId">The WS-Addressing MessageID, or null.</param>
/// <param name="Body">The element in the body.</param>
internal sealed record SoapRequest(bool IsSoap12, string? MessageId, XElement Body)
{
    /// <summary>The operation: the name of the body's element without <c>Request</c>.</summary>
    public string Operation =>
        Body.Name.LocalName.EndsWith("Request", StringComparison.Ordinal) ? Body.Name.LocalName[..^"Request".Length] : Body.Name.LocalName;
}
