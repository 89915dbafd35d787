using Gateway.Soap.Faults;
using Schemas.Infoset;

namespace Gateway.Soap.Envelopes;

/// <summary>Whom a header block is for, and whether it must be understood.</summary>
/// <remarks>Source: SOAP 1.1, sections 4.2.2 and 4.2.3; SOAP 1.2 part 1, sections 2.2, 5.2.2 and 5.2.3.</remarks>
internal readonly record struct HeaderAttributes(bool IsForUs, bool MustUnderstand)
{
    private const string Role12 = SoapNames.Soap12 + "/role/";

    private static readonly XmlName Actor11 = new(SoapNames.Soap11, "actor");

    private static readonly XmlName MustUnderstand11 = new(SoapNames.Soap11, "mustUnderstand");

    private static readonly XmlName RoleName12 = new(SoapNames.Soap12, "role");

    private static readonly XmlName MustUnderstand12 = new(SoapNames.Soap12, "mustUnderstand");

    /// <summary>Reads the attributes of a block.</summary>
    /// <exception cref="SoapFaultException">A mustUnderstand that is none.</exception>
    public static HeaderAttributes Read(InfosetElement block, SoapVersion version) => version == SoapVersion.Soap11
        ? new HeaderAttributes(IsOurs(block, Actor11, version), Flag(block, MustUnderstand11, version))
        : new HeaderAttributes(IsOurs(block, RoleName12, version), Flag(block, MustUnderstand12, version));

    private static bool IsOurs(InfosetElement block, XmlName attribute, SoapVersion version)
    {
        if (!block.TryGetAttribute(attribute, out string role))
        {
            return true;
        }

        return role.Trim() switch
        {
            "" => true,
            SoapNames.NextActor11 => version == SoapVersion.Soap11,
            Role12 + "next" or Role12 + "ultimateReceiver" => version == SoapVersion.Soap12,
            _ => false,
        };
    }

    private static bool Flag(InfosetElement block, XmlName attribute, SoapVersion version)
    {
        if (!block.TryGetAttribute(attribute, out string value))
        {
            return false;
        }

        return (value.Trim(), version) switch
        {
            ("1", _) or ("true", SoapVersion.Soap12) => true,
            ("0", _) or ("false", SoapVersion.Soap12) => false,
            _ => throw SoapFaultException.Named("MustUnderstandMalformed", "A mustUnderstand attribute has a value that its SOAP version does not know."),
        };
    }
}
