using System.Xml.Linq;

namespace Gateway.Demo;

/// <summary>The namespaces of the exchange, for a sender.</summary>
internal static class DemoNames
{
    public static readonly XNamespace Cpms = "https://cpms.example/ns/exchange/1.0/";

    public static readonly XNamespace Nc = "https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/";

    public static readonly XNamespace Biom = "https://docs.oasis-open.org/niemopen/ns/model/domains/biometrics/6.0/";

    public static readonly XNamespace Im = "https://docs.oasis-open.org/niemopen/ns/model/domains/immigration/6.0/";

    public static readonly XNamespace J = "https://docs.oasis-open.org/niemopen/ns/model/domains/justice/6.0/";

    public static readonly XNamespace Genc = "https://docs.oasis-open.org/niemopen/ns/model/codes/genc/6.0/";

    public static readonly XName Base64 = Nc + "Base64BinaryObject";

    /// <summary>The prefixes that every message declares on its root.</summary>
    public static IEnumerable<XAttribute> Prefixes =>
    [
        new(XNamespace.Xmlns + "cpms", Cpms.NamespaceName), new(XNamespace.Xmlns + "nc", Nc.NamespaceName),
        new(XNamespace.Xmlns + "biom", Biom.NamespaceName), new(XNamespace.Xmlns + "im", Im.NamespaceName),
        new(XNamespace.Xmlns + "j", J.NamespaceName), new(XNamespace.Xmlns + "genc", Genc.NamespaceName),
    ];

    /// <summary>An identification of one number.</summary>
    public static XElement Identification(XName name, string number) => new(name, new XElement(Nc + "IdentificationID", number));

    /// <summary>A day, YYYY-MM-DD.</summary>
    public static XElement Day(XName name, string day) => new(name, new XElement(Nc + "Date", day));

    /// <summary>A country.</summary>
    public static XElement Country(XName name, string alpha3) => new(name, new XElement(Genc + "CountryAlpha3Code", alpha3));
}
