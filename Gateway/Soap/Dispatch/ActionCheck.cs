using Gateway.Soap.Addressing;
using Gateway.Soap.Envelopes;
using Gateway.Soap.Faults;

namespace Gateway.Soap.Dispatch;

/// <summary>
/// Finds the operation of a message and makes sure that everything which names one agrees: the body decides, an action that says
/// otherwise is an attempt to get past somebody who looks only at the action.
/// </summary>
/// <remarks>Source: WS-Addressing 1.0 SOAP binding, section 4; WS-Attacker, SOAPAction spoofing.</remarks>
internal static class ActionCheck
{
    /// <summary>The operation.</summary>
    /// <param name="service">The service that was called.</param>
    /// <param name="request">The message.</param>
    /// <param name="soapAction">The SOAPAction header or action parameter, unquoted; null or empty where it says nothing.</param>
    /// <exception cref="SoapFaultException">There is none, or the names do not agree.</exception>
    public static Operation Find(ServiceTable service, SoapRequest request, string? soapAction)
    {
        var addressing = request.Addressing;
        bool isNamed = !string.IsNullOrEmpty(soapAction);
        if (isNamed && addressing is not null && soapAction != addressing.Action)
        {
            throw AddressingFaults.Invalid("ActionMismatch", "The action of HTTP and the Action header are different.");
        }

        if (addressing?.To is { } to && !IsOurs(to, service.Name))
        {
            throw AddressingFaults.DestinationUnreachable();
        }

        var operation = service.Find(request.Body.Name);
        string? action = addressing?.Action ?? (isNamed ? soapAction : null);
        if (operation is null)
        {
            throw addressing is not null && !service.Knows(addressing.Action)
                ? AddressingFaults.ActionNotSupported()
                : SoapFaultException.Named("UnknownMessage", "The child of the Body is no message of this service.");
        }

        if (action is not null && action != operation.Action)
        {
            throw addressing is null
                ? SoapFaultException.Named("ActionMismatch", "The SOAPAction belongs to another message than the Body holds.")
                : service.Knows(action)
                    ? AddressingFaults.Invalid("ActionMismatch", "The Action belongs to another message than the Body holds.")
                    : AddressingFaults.ActionNotSupported();
        }

        if (addressing is { MessageId: null } && !operation.Type.IsOneWay)
        {
            throw AddressingFaults.HeaderRequired("The MessageID header is missing.");
        }

        return operation;
    }

    // Only the service is compared: host and path prefix may be a proxy's.
    private static bool IsOurs(string to, string service) =>
        to == AddressingNames.Anonymous
        || !Uri.TryCreate(to, UriKind.Absolute, out Uri? address)
        || address.Scheme is not ("http" or "https")
        || address.AbsolutePath.TrimEnd('/').EndsWith("/" + service, StringComparison.OrdinalIgnoreCase);
}
