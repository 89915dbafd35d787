namespace Schemas.Infoset;

/// <summary>An expanded XML name.</summary>
/// <param name="Namespace">The namespace name; empty for names in no namespace.</param>
/// <param name="LocalName">The local part.</param>
/// <remarks>Source: Namespaces in XML 1.0, section 2.1.</remarks>
public readonly record struct XmlName(string Namespace, string LocalName)
{
    /// <summary>Whether both parts are the same; local names differ more often and sooner than namespaces.</summary>
    public bool Equals(XmlName other) => LocalName == other.LocalName && Namespace == other.Namespace;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Namespace, LocalName);

    /// <summary>The name in Clark notation, <c>{namespace}local</c>.</summary>
    public override string ToString() => Namespace.Length == 0 ? LocalName : $"{{{Namespace}}}{LocalName}";
}
