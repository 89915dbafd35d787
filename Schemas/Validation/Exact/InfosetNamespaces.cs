using System.Xml;
using Schemas.Infoset;

namespace Schemas.Validation.Exact;

/// <summary>The prefixes in scope where the check stands, for names inside values.</summary>
internal sealed class InfosetNamespaces : IXmlNamespaceResolver
{
    /// <summary>Where the check stands.</summary>
    public InfosetElement At { get; set; }

    public IDictionary<string, string> GetNamespacesInScope(XmlNamespaceScope scope) => new Dictionary<string, string>(StringComparer.Ordinal);

    public string? LookupNamespace(string prefix) => At.Infoset.NamespaceOf(prefix, At);

    public string? LookupPrefix(string namespaceName) => null;
}
