using Gateway.Security;
using Gateway.Soap.Addressing;
using Gateway.Soap.Faults;
using Schemas.Infoset;

namespace Gateway.Soap.Envelopes;

/// <summary>
/// Reads one envelope and applies the rules of its version. What is known so far stays readable when a rule is broken, so that the
/// fault is written in the right version and tied to the right message.
/// </summary>
/// <remarks>Source: SOAP 1.1; SOAP 1.2 part 1, sections 2 and 5; WS-I Basic Profile 1.2, R1011, R2113.</remarks>
internal struct SoapEnvelopeReader(XmlInfoset infoset, SoapVersion expected, EdgeLimits limits)
{
    private AddressingReader _addressing = new(limits);
    private InfosetElement _security;
    private List<XmlName>? _notUnderstood;

    /// <summary>The version of the envelope; until it is read, that of the media type.</summary>
    public SoapVersion Version { get; private set; } = expected;

    /// <summary>The sender's WS-Addressing MessageID as far as it was read.</summary>
    public readonly string? MessageId => _addressing.MessageId;

    /// <summary>Whether the sender speaks WS-Addressing, as far as was read.</summary>
    public readonly bool HasAddressing => _addressing.IsUsed;

    /// <summary>Reads the envelope.</summary>
    /// <exception cref="SoapFaultException">A rule of SOAP or WS-Addressing is broken.</exception>
    public SoapRequest Read()
    {
        ReadVersion();
        var body = EnvelopeLayout.Find(infoset, Version, out InfosetElement header);
        ReadHeader(header);
        var message = EnvelopeLayout.OnlyChild(infoset, body, Version);
        return new SoapRequest
        {
            Version = Version,
            Addressing = _addressing.Finish(),
            Security = _security,
            Body = message,
        };
    }

    private void ReadVersion()
    {
        var root = infoset.Root;
        Version = root.Is(SoapNames.Envelope11) ? SoapVersion.Soap11
            : root.Is(SoapNames.Envelope12) ? SoapVersion.Soap12
            : throw Mismatch();
    }

    // The version is unknown, so the answer is in the older one, which everybody reads, and says what we know.
    private SoapFaultException Mismatch()
    {
        Version = SoapVersion.Soap11;
        const string Text = "The root element is no SOAP 1.1 or SOAP 1.2 Envelope.";
        return new SoapFaultException(new SoapFault { Code = FaultCode.VersionMismatch, Text = Text });
    }

    private void ReadHeader(InfosetElement header)
    {
        if (!header.IsPresent)
        {
            return;
        }

        if (header.Length > limits.HeaderBytes)
        {
            throw SoapFaultException.Named("HeaderTooLong", $"The Header element is longer than {limits.HeaderBytes} bytes.");
        }

        int count = 0;
        foreach (var block in header.Children)
        {
            if (++count > limits.HeaderBlocks)
            {
                throw SoapFaultException.Named("HeaderBlocksTooMany", $"More than {limits.HeaderBlocks} header blocks.");
            }

            ReadBlock(block);
        }

        if (_notUnderstood is not null)
        {
            throw new SoapFaultException(new SoapFault
            {
                Code = FaultCode.MustUnderstand,
                Text = "A mandatory header is not understood.",
                NotUnderstood = _notUnderstood,
            });
        }
    }

    private void ReadBlock(InfosetElement block)
    {
        if (block.Name.Namespace.Length == 0)
        {
            throw SoapFaultException.Named("HeaderBlockUnqualified", "A header block is in no namespace.");
        }

        var attributes = HeaderAttributes.Read(block, Version);
        if (attributes.IsForUs && !IsUnderstood(block) && attributes.MustUnderstand)
        {
            (_notUnderstood ??= []).Add(block.Name);
        }
    }

    private bool IsUnderstood(InfosetElement block)
    {
        switch (block.Name.Namespace)
        {
            case AddressingNames.Namespace:
                return _addressing.Take(block);
            case SecurityNames.Secext when block.Is(SecurityNames.Security):
                if (_security.IsPresent)
                {
                    throw SecurityFaults.Invalid("There are two Security headers for us.");
                }

                _security = block;
                return true;
            default:
                return false;
        }
    }
}
