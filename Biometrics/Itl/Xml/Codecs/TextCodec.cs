using Biometrics.Itl.Traditional;

namespace Biometrics.Itl.Xml.Codecs;

/// <summary>A value that an element says as text.</summary>
/// <param name="write">The text for a value; null where it cannot be said.</param>
/// <param name="read">The value for a text; null where it cannot be said.</param>
internal sealed class TextCodec(Func<string, string?> write, Func<string, string?> read) : XmlCodec
{
    /// <summary>Text as it stands.</summary>
    public static TextCodec Plain { get; } = new(text => XmlItem.IsXml(text) ? text : null, text => text);

    public override IReadOnlyList<XmlItem>? Write(XmlElementName name, string value) => write(value) is string text ? [new XmlItem(name) { Text = text }] : null;

    public override string? Read(XmlItem element, string? already)
    {
        string? value = read(element.Text ?? "");
        return value is not null && ItlText.HasSeparator(value) ? null : value;
    }

    /// <summary>A codec that looks at trimmed text, as everything does that is not free text.</summary>
    public static TextCodec Trimmed(Func<string, string?> write, Func<string, string?> read) => new(write, text => read(text.Trim()));

    /// <summary>A codec that says the same on both sides, where it is right.</summary>
    public static TextCodec Checked(Func<string, bool> isRight) => Trimmed(text => isRight(text) ? text : null, text => text.Length > 0 ? text : null);
}
