using System.Xml.Schema;

namespace Schemas.Translation;

/// <summary>An element by the name that it has without namespaces.</summary>
/// <param name="Name">The name.</param>
/// <param name="Declaration">The element.</param>
/// <param name="IsMany">Whether it can stand more than once.</param>
internal sealed record ElementName(string Name, XmlSchemaElement Declaration, bool IsMany);
