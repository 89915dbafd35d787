using System.Xml;

namespace Biometrics.Itl.Xml;

/// <summary>An element of a record while it is put together or taken apart: children, or text, or binary data that is not copied.</summary>
internal sealed class XmlItem(XmlElementName name)
{
    public XmlElementName Name { get; } = name;

    public string? Text { get; init; }

    public ReadOnlyMemory<byte>? Data { get; init; }

    public List<XmlItem> Children { get; init; } = [];

    /// <summary>An element around text.</summary>
    public static XmlItem Leaf(string name, string text) => new(XmlNames.Parse(name)) { Text = text };

    /// <summary>An element around others.</summary>
    public static XmlItem Of(XmlElementName name, params XmlItem[] children) => new(name) { Children = [.. children] };

    /// <summary>Whether XML can carry all the text in it.</summary>
    public bool IsSayable => (Text is null || IsXml(Text)) && Children.TrueForAll(child => child.IsSayable);

    /// <summary>The text of a descendant by its names on the way; null where one is missing.</summary>
    public string? At(params ReadOnlySpan<string> names)
    {
        XmlItem? place = this;
        foreach (string local in names)
        {
            place = place?.Child(local);
        }

        return place?.Text?.Trim();
    }

    /// <summary>The first child of a local name; null where there is none.</summary>
    public XmlItem? Child(string local) => Children.Find(child => child.Name.Local == local);

    /// <summary>Whether XML can carry a text; half a surrogate pair it cannot.</summary>
    public static bool IsXml(string text)
    {
        for (int index = 0; index < text.Length; index++)
        {
            bool isPair = index + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[index + 1], text[index]);
            if (!isPair && !XmlConvert.IsXmlChar(text[index]))
            {
                return false;
            }

            index += isPair ? 1 : 0;
        }

        return true;
    }

    /// <summary>The texts of all descendants, in document order, trimmed.</summary>
    public IEnumerable<string> Texts() => Children.Count > 0
        ? Children.SelectMany(child => child.Texts())
        : string.IsNullOrWhiteSpace(Text) ? [] : [Text.Trim()];
}
