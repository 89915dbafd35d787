using Biometrics.Itl.Xml.Codecs;

namespace Biometrics.Itl.Xml.Templating;

/// <summary>One line of a template: an element, how often it stands, and what of the record it says.</summary>
internal sealed record TemplateNode
{
    /// <summary>The name that is written, then others that are read as well.</summary>
    public required IReadOnlyList<XmlElementName> Names { get; init; }

    /// <summary>How often the schema demands it where its parent stands.</summary>
    public required int Least { get; init; }

    /// <summary>Whether one of the elements so marked has to stand where their parent stands.</summary>
    public bool IsOneOf { get; init; }

    /// <summary>How often it may stand.</summary>
    public required int Most { get; init; }

    /// <summary>Whether it is read but never written.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>When it is used; null for always.</summary>
    public XmlCondition? Condition { get; init; }

    /// <summary>The fields for whose subfields it is repeated; empty where it is not.</summary>
    public IReadOnlyList<int> Repeat { get; init; } = [];

    /// <summary>The first item of the groups for which it is repeated; null where it is not.</summary>
    public XmlSlot? Group { get; init; }

    /// <summary>Items of such a group.</summary>
    public int Stride { get; init; } = 1;

    /// <summary>Where a leaf's value stands; null in an element with others.</summary>
    public XmlSlot? Slot { get; init; }

    /// <summary>How a leaf's value is written.</summary>
    public XmlCodec? Codec { get; init; }

    /// <summary>What a leaf always says.</summary>
    public string? Constant { get; init; }

    /// <summary>What a leaf says where the record has no value and the schema demands one.</summary>
    public string? Default { get; init; }

    /// <summary>The elements inside, in the order of the schema.</summary>
    public List<TemplateNode> Children { get; } = [];

    /// <summary>Whether the schema demands it where its parent stands.</summary>
    public bool IsRequired => Least > 0;

    /// <summary>The name that is written.</summary>
    public XmlElementName Name => Names[0];

    /// <summary>Whether the two are counted as one: a choice of elements for the same item of a repeated field.</summary>
    public bool CountsWith(TemplateNode other) =>
        ReferenceEquals(this, other) || (Repeat.Count > 0 && Slot is not null && Slot == other.Slot && Repeat.SequenceEqual(other.Repeat));

    /// <summary>Whether an element has one of its names.</summary>
    public bool Is(string uri, string local) => Names.Any(name => name.Is(uri, local));
}
