using Gateway.Soap.Addressing;
using Gateway.Soap.Envelopes;
using Schemas.Infoset;

namespace Gateway.Soap.Faults;

/// <summary>A fault, before it is written for one of the two versions.</summary>
public sealed record SoapFault
{
    /// <summary>The action of faults that are SOAP's own.</summary>
    /// <remarks>Source: WS-Addressing 1.0 SOAP binding, section 6.</remarks>
    public const string PlainAction = AddressingNames.Namespace + "/soap/fault";

    /// <summary>The code.</summary>
    public required FaultCode Code { get; init; }

    /// <summary>Subcodes from general to special; the last one is the fault's name.</summary>
    public IReadOnlyList<XmlName> Subcodes { get; init; } = [];

    /// <summary>One sentence for the sender, without values from the message.</summary>
    public required string Text { get; init; }

    /// <summary>The content of the detail as XML, or null. SOAP 1.1 forbids it for faults about headers, where it is left out.</summary>
    public string? Detail { get; init; }

    /// <summary>The WS-Addressing action of the fault.</summary>
    public string Action { get; init; } = PlainAction;

    /// <summary>The header blocks that were not understood.</summary>
    public IReadOnlyList<XmlName> NotUnderstood { get; init; } = [];

    /// <summary>The HTTP status. 500 also for the sender's mistakes: .NET clients read a fault with no other.</summary>
    public int Status { get; init; } = StatusCodes.Status500InternalServerError;

    /// <summary>A fault of the sender with a name of ours and the same name in the detail.</summary>
    /// <param name="name">The name.</param>
    /// <param name="text">One sentence.</param>
    /// <param name="messageId">Our id of the message, where it was kept.</param>
    public static SoapFault Named(string name, string text, string? messageId = null) => new()
    {
        Code = FaultCode.Sender,
        Subcodes = [new XmlName(SoapNames.Exchange, name)],
        Text = text,
        Detail = FaultDetails.Message(name, text, messageId),
    };
}
