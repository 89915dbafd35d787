namespace Schemas.Infoset;

/// <summary>The element table of a document.</summary>
public sealed class XmlInfoset
{
}
