namespace Biometrics.Itl.Xml;

/// <summary>The name of an element.</summary>
/// <param name="Prefix">The prefix that is written.</param>
/// <param name="Uri">The namespace.</param>
/// <param name="Local">The local name.</param>
internal sealed record XmlElementName(string Prefix, string Uri, string Local)
{
    /// <summary>Stands for every namespace, where each domain has an element of its own.</summary>
    public const string Any = "*";

    /// <summary>Whether an element has this name; prefixes do not count.</summary>
    public bool Is(string uri, string local) => Local == local && (Uri == uri || Uri == Any);

    public override string ToString() => Prefix + ":" + Local;
}
