namespace Biometrics.Itl.Xml.Codecs;

/// <summary>How a value of a record is said by an element, and back.</summary>
internal abstract class XmlCodec
{
    /// <summary>Whether the value is binary data rather than text.</summary>
    public virtual bool IsBinary => false;

    /// <summary>Whether the value is the whole field with its separators.</summary>
    public virtual bool TakesWholeField => false;

    /// <summary>Whether the element has others inside rather than text.</summary>
    public virtual bool IsComposite => false;

    /// <summary>Whether several elements share one value.</summary>
    public virtual bool IsPart => false;

    /// <summary>The elements for a value; null where they cannot say it.</summary>
    /// <param name="name">The name of the element.</param>
    /// <param name="value">The value: an item, or a subfield with unit separators.</param>
    public abstract IReadOnlyList<XmlItem>? Write(XmlElementName name, string value);

    /// <summary>The value of an element; null where a record cannot say it.</summary>
    /// <param name="element">The element.</param>
    /// <param name="already">What the place holds already, of other elements that share it.</param>
    public abstract string? Read(XmlItem element, string? already);
}
