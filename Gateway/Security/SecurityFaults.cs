using Gateway.Soap.Faults;
using Schemas.Infoset;

namespace Gateway.Security;

/// <summary>The faults that WS-Security defines.</summary>
/// <remarks>Source: OASIS WS-Security 1.1, section 12.</remarks>
internal static class SecurityFaults
{
    public static SoapFaultException Invalid(string text) => Make("InvalidSecurity", text);

    public static SoapFaultException Expired(string text) => Make("MessageExpired", text);

    public static SoapFaultException Failed(string text) => Make("FailedAuthentication", text);

    public static SoapFaultException Unsupported(string text) => Make("UnsupportedSecurityToken", text);

    private static SoapFaultException Make(string code, string text) => new(new SoapFault
    {
        Code = FaultCode.Sender,
        Subcodes = [new XmlName(SecurityNames.Secext, code)],
        Text = text,
        Detail = FaultDetails.Message(code, text, null),
    });
}
