using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using Schemas.Infoset.Reading;

namespace Schemas.Infoset;

/// <summary>
/// An element of an <see cref="XmlInfoset"/>, or the absence of one: all questions to an absent element have an absent or empty answer,
/// so that a path can be walked without looking at every step.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct InfosetElement : IEquatable<InfosetElement>
{
    private readonly XmlInfoset? _infoset;
    private readonly int _row;

    internal InfosetElement(XmlInfoset infoset, int row)
    {
        _infoset = infoset;
        _row = row;
    }

    /// <summary>Whether there is an element.</summary>
    [MemberNotNullWhen(true, nameof(_infoset))]
    public bool IsPresent => _infoset is not null;

    /// <summary>The expanded name; both parts are empty for an absent element.</summary>
    public XmlName Name => IsPresent ? _infoset.Tables.Symbols.NameOf(Data.Symbol) : new XmlName(string.Empty, string.Empty);

    /// <summary>The element that this one stands in; absent for the root.</summary>
    public InfosetElement Parent => IsPresent && Data.Parent >= 0 ? new InfosetElement(_infoset, Data.Parent) : default;

    /// <summary>The child elements in document order; none for an element whose content is a part of the message.</summary>
    public ElementChildren Children => new(this);

    /// <summary>The first child element.</summary>
    public InfosetElement FirstChild =>
        IsPresent && (Data.Flags & (ElementFlags.Children | ElementFlags.Part)) == ElementFlags.Children
            ? new InfosetElement(_infoset, _row + 1)
            : default;

    /// <summary>The next element with the same parent.</summary>
    public InfosetElement NextSibling
    {
        get
        {
            var parent = Parent;
            return parent.IsPresent && Data.SubtreeEnd < parent.Data.SubtreeEnd ? new InfosetElement(_infoset!, Data.SubtreeEnd) : default;
        }
    }

    /// <summary>The text exactly as written, with references and CDATA marks, of an element without child elements; else empty.</summary>
    public ReadOnlySpan<byte> RawText => HasChildren ? default : Content.Span;

    /// <summary>
    /// The text of an element without child elements: references resolved, white space collapsed (none at the ends, one space between words).
    /// Empty for other elements.
    /// </summary>
    public string Text => ElementText.Collapsed(this);

    /// <summary>The content of an element of type base64Binary.</summary>
    public BinaryContent Binary => HasChildren && !IsPart ? default : new BinaryContent(this);

    /// <summary>The offset of the start tag in the document.</summary>
    public int Offset => IsPresent ? Data.Offset : 0;

    /// <summary>The bytes of the whole element with its tags.</summary>
    public int Length => IsPresent ? Data.End - Data.Offset : 0;

    /// <summary>
    /// The place as a path with the sender's prefixes, <c>/soap:Envelope/soap:Body/x:Request/x:Person[2]</c>; the number counts the
    /// siblings of the same name from 1 and is left out where there is only one. Names are cut after 100 characters.
    /// </summary>
    public string Path => IsPresent ? ElementPath.Of(this) : string.Empty;

    /// <summary>The place as a path with namespaces instead of prefixes, <c>/Q{urn:a}Request/Q{urn:b}Person[2]</c>, as XPath 3.1 writes expanded names.</summary>
    public string ExpandedPath => IsPresent ? ElementPath.Expanded(this) : string.Empty;

    internal XmlInfoset Infoset => _infoset ?? throw new InvalidOperationException("The element is absent.");

    internal int Row => IsPresent ? _row : -1;

    internal ref readonly ElementRow Data => ref _infoset!.Tables.Element(_row);

    internal bool HasChildren => IsPresent && Data.Flags.HasAny(ElementFlags.Children);

    internal bool IsPart => IsPresent && Data.Flags.HasAny(ElementFlags.Part);

    /// <summary>The bytes between the tags.</summary>
    internal ReadOnlyMemory<byte> Content =>
        IsPresent ? _infoset.Document[Data.ContentOffset..Data.ContentEnd] : default;

    /// <summary>The name as the sender wrote it, with its prefix.</summary>
    internal string WrittenName => IsPresent ? Encoding.UTF8.GetString(_infoset.Bytes.Slice(Data.Offset + 1, Data.NameLength)) : string.Empty;

    /// <summary>Whether both are the same element of the same document.</summary>
    public static bool operator ==(InfosetElement left, InfosetElement right) => left.Equals(right);

    /// <summary>Whether they are different elements.</summary>
    public static bool operator !=(InfosetElement left, InfosetElement right) => !left.Equals(right);

    /// <summary>Whether the element is present and has this name.</summary>
    public bool Is(XmlName name) => IsPresent && Name == name;

    /// <summary>The first child element of this name.</summary>
    public InfosetElement Child(XmlName name)
    {
        foreach (var child in Children)
        {
            if (child.Is(name))
            {
                return child;
            }
        }

        return default;
    }

    /// <summary>The value of an attribute, references resolved and line ends made spaces.</summary>
    /// <returns>False when the element is absent or has no such attribute.</returns>
    public bool TryGetAttribute(XmlName name, out string value)
    {
        if (IsPresent)
        {
            foreach (ref readonly var attribute in _infoset.Tables.AttributesOf(in Data))
            {
                if (_infoset.Tables.Symbols.NameOf(attribute.Symbol) == name)
                {
                    value = TextDecoder.ValueText(_infoset.Bytes.Slice(attribute.ValueOffset, attribute.ValueLength), attribute.Encoded);
                    return true;
                }
            }
        }

        value = string.Empty;
        return false;
    }

    /// <summary>Whether both are the same element of the same document.</summary>
    public bool Equals(InfosetElement other) => ReferenceEquals(_infoset, other._infoset) && _row == other._row;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is InfosetElement other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_infoset, _row);
}
