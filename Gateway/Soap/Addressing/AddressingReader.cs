using Gateway.Soap.Faults;
using Schemas.Infoset;

namespace Gateway.Soap.Addressing;

/// <summary>Collects the WS-Addressing header blocks of one message and checks them together.</summary>
/// <remarks>Source: WS-Addressing 1.0 core, section 3; SOAP binding, sections 3 and 6. Replies go back on the same connection or nowhere:
/// an address that we would have to call is refused.</remarks>
internal struct AddressingReader(EdgeLimits limits)
{
    private string? _action;
    private string? _messageId;
    private string? _to;
    private string? _replyTo;
    private string? _faultTo;
    private bool _hasFrom;
    private bool _isUsed;

    /// <summary>The sender's id as far as it was read, for a fault that answers a message whose headers are wrong.</summary>
    public readonly string? MessageId => _messageId;

    /// <summary>Whether there was any block.</summary>
    public readonly bool IsUsed => _isUsed;

    /// <summary>Takes one block.</summary>
    /// <param name="block">A header block of the WS-Addressing namespace.</param>
    /// <returns>Whether the block is one that we know.</returns>
    public bool Take(InfosetElement block)
    {
        bool isKnown = true;
        switch (block.Name.LocalName)
        {
            case "Action":
                Once(ref _action, block);
                break;
            case "MessageID":
                Once(ref _messageId, block);
                break;
            case "To":
                Once(ref _to, block);
                break;
            case "ReplyTo":
                OnceEndpoint(ref _replyTo, block);
                break;
            case "FaultTo":
                OnceEndpoint(ref _faultTo, block);
                break;
            case "From":
                RefuseSecond(_hasFrom, block);
                _hasFrom = true;
                break;
            case "RelatesTo":
                Limited(block.Text, "InvalidAddress");
                break;
            default:
                isKnown = false;
                break;
        }

        _isUsed |= isKnown;
        return isKnown;
    }

    /// <summary>The headers, or null where there were none.</summary>
    /// <exception cref="SoapFaultException">A required header is missing, or an address is not honoured.</exception>
    public readonly AddressingHeaders? Finish()
    {
        if (!_isUsed)
        {
            return null;
        }

        return new AddressingHeaders
        {
            Action = _action is { Length: > 0 } action ? action : throw AddressingFaults.HeaderRequired("The Action header is missing."),
            MessageId = _messageId,
            To = _to,
            IsReplyUnwanted = IsNone(_replyTo),
            IsFaultUnwanted = IsNone(_faultTo ?? _replyTo),
        };
    }

    private readonly void OnceEndpoint(ref string? target, InfosetElement block)
    {
        RefuseSecond(target is not null, block);
        var address = block.Child(AddressingNames.Address);
        target = address.IsPresent
            ? Limited(address.Text, "InvalidAddress")
            : throw AddressingFaults.Invalid("MissingAddressInEPR", "An endpoint reference has no Address.");
    }

    private readonly void Once(ref string? target, InfosetElement block)
    {
        RefuseSecond(target is not null, block);
        target = Limited(block.Text, "InvalidAddress");
    }

    private readonly string Limited(string value, string subcode) =>
        value.Length > 0 && value.Length <= limits.AddressingCharacters && !value.AsSpan().ContainsAnyInRange('\0', ' ')
            ? value
            : throw AddressingFaults.Invalid(
                subcode, $"An addressing value is empty, has white space, or is longer than {limits.AddressingCharacters} characters.");

    private static void RefuseSecond(bool isSecond, InfosetElement block)
    {
        if (isSecond)
        {
            throw AddressingFaults.Invalid("InvalidCardinality", $"The {block.Name.LocalName} header is there twice.");
        }
    }

    private static bool IsNone(string? address) => address switch
    {
        null or AddressingNames.Anonymous => false,
        AddressingNames.None => true,
        _ => throw AddressingFaults.Invalid(
            "OnlyAnonymousAddressSupported", "Replies and faults go back on the same connection: only the anonymous address is honoured."),
    };
}
