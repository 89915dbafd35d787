using System.Xml;
using System.Xml.Linq;
using Schemas;

namespace Gateway.Soap.Wsdl;

/// <summary>The schema documents that a contract needs, with their imports led to where clients can fetch them.</summary>
internal sealed class SchemaBundle
{
    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";

    private readonly IReadOnlyList<SchemaCatalog> _catalogs;

    private readonly Dictionary<string, SchemaDocument> _byPath;

    private readonly Dictionary<string, SchemaDocument> _byNamespace;

    /// <summary>Takes the documents of the bundled set and of its profiles.</summary>
    /// <param name="catalog">The bundled schemas.</param>
    public SchemaBundle(SchemaCatalog catalog)
    {
        _catalogs = [catalog, .. catalog.Profiles.Select(profile => profile.Catalog)];
        var documents = _catalogs.SelectMany(known => known.Documents).ToList();
        _byPath = documents.ToDictionary(document => document.Path, StringComparer.Ordinal);

        // A namespace that a profile declares in its own way is found through the profile's imports, never by its name.
        _byNamespace = documents.DistinctBy(document => document.TargetNamespace, StringComparer.Ordinal).ToDictionary(document => document.TargetNamespace, StringComparer.Ordinal);
    }

    /// <summary>The document of a namespace, or null.</summary>
    public SchemaDocument? OfNamespace(string space) => _byNamespace.GetValueOrDefault(space);

    /// <summary>Whether the bundle declares a global element.</summary>
    public bool Declares(Schemas.Infoset.XmlName element) =>
        _catalogs.Any(catalog => catalog.Set.GlobalElements.Contains(new XmlQualifiedName(element.LocalName, element.Namespace)));

    /// <summary>The documents of some namespaces and all that they import, each after what it imports.</summary>
    public IReadOnlyList<SchemaDocument> Closure(IEnumerable<string> namespaces)
    {
        var found = new List<SchemaDocument>();
        var seen = new HashSet<SchemaDocument>();
        foreach (string space in namespaces)
        {
            Visit(OfNamespace(space), seen, found);
        }

        return found;
    }

    /// <summary>One document with absolute locations of its imports; null where the path names none.</summary>
    /// <param name="path">The path in the bundle.</param>
    /// <param name="locationOf">The address of a document.</param>
    public XElement? Document(string path, Func<SchemaDocument, string>? locationOf)
    {
        if (_byPath.GetValueOrDefault(path) is not { } document)
        {
            return null;
        }

        var schema = Load(document);
        foreach (var import in schema.Elements(Xs + "import"))
        {
            import.SetAttributeValue(
                "schemaLocation", locationOf is not null && Target(document, import) is { } target ? locationOf(target) : null);
        }

        return schema;
    }

    private void Visit(SchemaDocument? document, HashSet<SchemaDocument> seen, List<SchemaDocument> found)
    {
        if (document is null || !seen.Add(document))
        {
            return;
        }

        foreach (var import in Load(document).Elements(Xs + "import"))
        {
            Visit(Target(document, import), seen, found);
        }

        found.Add(document);
    }

    private SchemaDocument? Target(SchemaDocument document, XElement import) =>
        _byPath.GetValueOrDefault(new Uri(new Uri("bundle:/" + document.Path), import.Attribute("schemaLocation")?.Value ?? string.Empty).AbsolutePath[1..]);

    private static XElement Load(SchemaDocument document)
    {
        using var reader = SafeXml.Open(document.Bytes);
        return XElement.Load(reader);
    }
}
