using System.Xml.Linq;

namespace Simulators.Wire;

/// <summary>The namespaces that the simulated partners speak.</summary>
internal static class Names
{
    public static readonly XNamespace Cpms = "https://cpms.example/ns/exchange/1.0/";

    public static readonly XNamespace Nc = "https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/";

    public static readonly XNamespace Biom = "https://docs.oasis-open.org/niemopen/ns/model/domains/biometrics/6.0/";

    public static readonly XNamespace Im = "https://docs.oasis-open.org/niemopen/ns/model/domains/immigration/6.0/";

    public static readonly XNamespace J = "https://docs.oasis-open.org/niemopen/ns/model/domains/justice/6.0/";

    public static readonly XNamespace Genc = "https://docs.oasis-open.org/niemopen/ns/model/codes/genc/6.0/";

    public static readonly XNamespace Ngi = "http://ws.cjis.gov/2014/08/01/ngi/core/xsd";

    public static readonly XName Package = (XNamespace)"http://biometrics.nist.gov/standard/2011" + "NISTBiometricInformationExchangePackage";

    public static readonly XNamespace Soap11 = "http://schemas.xmlsoap.org/soap/envelope/";

    public static readonly XNamespace Soap12 = "http://www.w3.org/2003/05/soap-envelope";

    public static readonly XNamespace Addressing = "http://www.w3.org/2005/08/addressing";

    /// <summary>The prefixes that our envelopes declare, so that the messages read well.</summary>
    public static IEnumerable<XAttribute> Prefixes =>
    [
        new(XNamespace.Xmlns + "cpms", Cpms.NamespaceName), new(XNamespace.Xmlns + "nc", Nc.NamespaceName),
        new(XNamespace.Xmlns + "biom", Biom.NamespaceName), new(XNamespace.Xmlns + "im", Im.NamespaceName),
        new(XNamespace.Xmlns + "j", J.NamespaceName), new(XNamespace.Xmlns + "genc", Genc.NamespaceName),
    ];
}
