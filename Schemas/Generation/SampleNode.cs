using System.Xml.Schema;

namespace Schemas.Generation;

/// <summary>An element of a sample that is being made.</summary>
internal sealed class SampleNode
{
    /// <summary>The declaration that it follows.</summary>
    public required XmlSchemaElement Declaration { get; init; }

    /// <summary>Where it stands in the content model of its parent; null for the root.</summary>
    public ContentOutline.Element? Place { get; init; }

    /// <summary>The value; null where it has children.</summary>
    public string? Text { get; set; }

    /// <summary>The child elements.</summary>
    public List<SampleNode> Children { get; private init; } = [];

    /// <summary>Markup that stands inside before the children, put there by a fault.</summary>
    public string Intruder { get; set; } = string.Empty;

    /// <summary>Attributes as written, put there by a fault.</summary>
    public string Attributes { get; set; } = string.Empty;

    /// <summary>Another local name than the declared one, put there by a fault.</summary>
    public string? OtherName { get; set; }

    /// <summary>Whether it has child elements by its type.</summary>
    public bool IsComplex => Text is null;

    /// <summary>This and all below, in document order.</summary>
    public IEnumerable<SampleNode> All() => Children.SelectMany(child => child.All()).Prepend(this);

    /// <summary>A copy with copies of all below.</summary>
    public SampleNode Copy() => new()
    {
        Declaration = Declaration,
        Place = Place,
        Text = Text,
        Children = Children.ConvertAll(child => child.Copy()),
    };
}
