using System.Xml;
using System.Xml.Linq;
using Schemas;

namespace Gateway.Soap.Wsdl;

/// <summary>The schema documents that a contract needs, with their imports led to where clients can fetch them.</summary>
/// <param name="catalog">The bundled schemas.</param>
internal sealed class SchemaBundle(SchemaCatalog catalog)
{
    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";

    private readonly Dictionary<string, SchemaDocument> _byNamespace =
        catalog.Documents.ToDictionary(document => document.TargetNamespace, StringComparer.Ordinal);

    /// <summary>The document of a namespace, or null.</summary>
    public SchemaDocument? OfNamespace(string space) => _byNamespace.GetValueOrDefault(space);

    /// <summary>Whether the bundle declares a global element.</summary>
    public bool Declares(Schemas.Infoset.XmlName element) =>
        catalog.Set.GlobalElements.Contains(new XmlQualifiedName(element.LocalName, element.Namespace));

    /// <summary>The documents of some namespaces and all that they import, each after what it imports.</summary>
    public IReadOnlyList<SchemaDocument> Closure(IEnumerable<string> namespaces)
    {
        var found = new List<SchemaDocument>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string space in namespaces)
        {
            Visit(space, seen, found);
        }

        return found;
    }

    /// <summary>One document with absolute locations of its imports; null where the path names none.</summary>
    /// <param name="path">The path in the bundle.</param>
    /// <param name="locationOf">The address of a document.</param>
    public XElement? Document(string path, Func<SchemaDocument, string>? locationOf)
    {
        if (catalog.Find(path) is not { } document)
        {
            return null;
        }

        var schema = Load(document);
        foreach (var import in schema.Elements(Xs + "import"))
        {
            import.SetAttributeValue(
                "schemaLocation", locationOf is not null && OfNamespace(Namespace(import)) is { } target ? locationOf(target) : null);
        }

        return schema;
    }

    private void Visit(string space, HashSet<string> seen, List<SchemaDocument> found)
    {
        if (!seen.Add(space) || OfNamespace(space) is not { } document)
        {
            return;
        }

        foreach (var import in Load(document).Elements(Xs + "import"))
        {
            Visit(Namespace(import), seen, found);
        }

        found.Add(document);
    }

    private static string Namespace(XElement import) => import.Attribute("namespace")?.Value ?? string.Empty;

    private static XElement Load(SchemaDocument document)
    {
        using var reader = SafeXml.Open(document.Bytes);
        return XElement.Load(reader);
    }
}
