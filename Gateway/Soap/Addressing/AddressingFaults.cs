using Gateway.Soap.Faults;
using Schemas.Infoset;

namespace Gateway.Soap.Addressing;

/// <summary>The faults that WS-Addressing defines.</summary>
/// <remarks>Source: WS-Addressing 1.0 SOAP binding, section 6.4.</remarks>
internal static class AddressingFaults
{
    public static SoapFaultException Invalid(string subsubcode, string text) => Make(text, "InvalidAddressingHeader", subsubcode);

    public static SoapFaultException HeaderRequired(string text) => Make(text, "MessageAddressingHeaderRequired");

    public static SoapFaultException ActionNotSupported() => Make(
        "The action is none of this service; reliable messaging and secure conversation are not spoken.", "ActionNotSupported");

    public static SoapFaultException DestinationUnreachable() => Make(
        "The To header names another service.", "DestinationUnreachable");

    private static SoapFaultException Make(string text, params string[] subcodes) => new(new SoapFault
    {
        Code = FaultCode.Sender,
        Subcodes = [.. subcodes.Select(code => new XmlName(AddressingNames.Namespace, code))],
        Text = text,
        Detail = FaultDetails.Message(subcodes[^1], text, null),
        Action = AddressingNames.FaultAction,
    });
}
