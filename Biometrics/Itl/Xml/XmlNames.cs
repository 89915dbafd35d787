using System.Collections.Frozen;

namespace Biometrics.Itl.Xml;

/// <summary>The namespaces of ANSI/NIST-ITL 2011 in its first XML generation, with the EBTS 10.0 domain.</summary>
public static class XmlNames
{
    /// <summary>Namespace of the package and its records.</summary>
    public const string Itl = "http://biometrics.nist.gov/standard/2011";

    /// <summary>Namespace of the biometric content; by it the first generation is told from the second, which has the same package namespace.</summary>
    public const string Biometrics = "http://niem.gov/niem/biometrics/1.0";

    /// <summary>Namespace of the EBTS 10.0 domain.</summary>
    public const string Ebts = "http://cjis.fbi.gov/fbi_ebts/10.0";

    /// <summary>Local name of the root.</summary>
    public const string Package = "NISTBiometricInformationExchangePackage";

    private static readonly FrozenDictionary<string, (string Prefix, string Uri)> Known = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["itl"] = ("itl", Itl),
        ["b"] = ("biom", Biometrics),
        ["ebts"] = ("ebts", Ebts),
        ["nc"] = ("nc", "http://niem.gov/niem/niem-core/2.0"),
        [XmlElementName.Any] = ("any", XmlElementName.Any),
        ["j"] = ("j", "http://niem.gov/niem/domains/jxdm/4.1"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The prefixes that are declared on the root, and their namespaces.</summary>
    internal static IEnumerable<(string Prefix, string Uri)> All => Known.Values.Where(name => name.Uri != XmlElementName.Any).OrderBy(name => name.Prefix, StringComparer.Ordinal);

    /// <summary>Reads a name of a template, such as <c>b:ImageQuality</c>.</summary>
    internal static XmlElementName Parse(string name)
    {
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        (string prefix, string uri) = Known[name[..colon]];
        return new XmlElementName(prefix, uri, name[(colon + 1)..]);
    }
}
