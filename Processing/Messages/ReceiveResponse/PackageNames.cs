using Schemas.Infoset;

namespace Processing.Messages.ReceiveResponse;

/// <summary>The names of an ANSI/NIST package in XML that say what an answer means.</summary>
/// <remarks>Source: ANSI/NIST-ITL 1-2011 XML, first generation; EBTS 10.0.</remarks>
internal static class PackageNames
{
    public static XmlName Itl(string name) => new(MessageTypes.ItlNamespace, name);

    public static XmlName Biom(string name) => new("http://niem.gov/niem/biometrics/1.0", name);

    public static XmlName Ebts(string name) => new("http://cjis.fbi.gov/fbi_ebts/10.0", name);

    public static XmlName Nc(string name) => new("http://niem.gov/niem/niem-core/2.0", name);

    public static XmlName J(string name) => new("http://niem.gov/niem/domains/jxdm/4.1", name);
}
