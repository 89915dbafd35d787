using Gateway.Security;
using Gateway.Soap.Addressing;
using Gateway.Soap.Envelopes;
using Processing.Messages;
using Schemas.Infoset;

namespace Gateway.Soap;

/// <summary>The names that envelopes hold; known names are read without making strings.</summary>
internal static class EdgeNames
{
    /// <summary>All of them.</summary>
    public static XmlName[] All { get; } =
    [
        SoapNames.Envelope11, SoapNames.Header11, SoapNames.Body11, SoapNames.Fault11,
        SoapNames.Envelope12, SoapNames.Header12, SoapNames.Body12, SoapNames.Fault12,
        .. Attributes(SoapNames.Soap11, "mustUnderstand", "actor", "encodingStyle"),
        .. Attributes(SoapNames.Soap12, "mustUnderstand", "role", "relay", "encodingStyle"),
        AddressingNames.Action, AddressingNames.To, AddressingNames.MessageId, AddressingNames.RelatesTo,
        AddressingNames.ReplyTo, AddressingNames.FaultTo, AddressingNames.From, AddressingNames.Address,
        SecurityNames.Security, SecurityNames.UsernameToken, SecurityNames.Username, SecurityNames.Password,
        SecurityNames.PasswordType, SecurityNames.Timestamp, SecurityNames.Created, SecurityNames.Expires,
        .. MessageTypes.All.Select(type => type.Request),
    ];

    private static IEnumerable<XmlName> Attributes(string space, params string[] names) => names.Select(name => new XmlName(space, name));
}
