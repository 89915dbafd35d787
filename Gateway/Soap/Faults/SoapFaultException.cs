namespace Gateway.Soap.Faults;

/// <summary>A message that breaks a rule of SOAP, WS-Addressing or WS-Security.</summary>
/// <param name="fault">What the sender gets.</param>
public sealed class SoapFaultException(SoapFault fault) : Exception(fault.Text)
{
    /// <summary>What the sender gets.</summary>
    public SoapFault Fault { get; } = fault;

    /// <summary>A fault of the sender with a name.</summary>
    /// <param name="name">The name; it never changes.</param>
    /// <param name="text">One sentence.</param>
    public static SoapFaultException Named(string name, string text) => new(SoapFault.Named(name, text));
}
