namespace Schemas.Profiles;

/// <summary>
/// A message namespace with a schema set of its own, beside the exchange. It may declare namespaces that other sets declare in another way,
/// so that several versions of a profile stand side by side.
/// </summary>
public sealed class SchemaProfile
{
    private readonly Lazy<SchemaCatalog> _catalog;

    internal SchemaProfile(string name, string messageNamespace, Func<SchemaCatalog> load)
    {
        Name = name;
        Namespace = messageNamespace;
        _catalog = new Lazy<SchemaCatalog>(load);
    }

    /// <summary>The name with its version, such as <c>ident/6</c>.</summary>
    public string Name { get; }

    /// <summary>The namespace of its messages, by which it is chosen.</summary>
    public string Namespace { get; }

    /// <summary>Its schemas, read when first asked for.</summary>
    /// <exception cref="InvalidDataException">A document is missing, its hash differs from the catalogue, or a row cannot be read.</exception>
    public SchemaCatalog Catalog => _catalog.Value;
}
