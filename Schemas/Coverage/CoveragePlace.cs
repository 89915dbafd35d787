using System.Xml.Schema;

namespace Schemas.Coverage;

/// <summary>An element in a type.</summary>
/// <param name="Declaration">Its declaration.</param>
/// <param name="Items">What it shows where it stands.</param>
internal sealed record CoveragePlace(XmlSchemaElement Declaration, IReadOnlyList<CoverageItem> Items);
