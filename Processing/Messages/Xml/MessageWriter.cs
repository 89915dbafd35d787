using System.Buffers;
using System.Globalization;
using System.Text;
using Processing.Stores.Messages;
using Schemas.Infoset;

namespace Processing.Messages.Xml;

/// <summary>
/// Writes a message of the exchange as UTF-8. Binary values are not copied in: they become spans that refer to the kept images,
/// so that a request with ten prints costs a few hundred bytes to make.
/// </summary>
internal sealed class MessageWriter
{
    private static readonly XmlName DigitalImage = ExchangeNames.Nc("PersonDigitalImage");

    private static readonly SearchValues<byte> NotPlain = SearchValues.Create("&<>\r\n\t"u8);

    private readonly ArrayBufferWriter<byte> _bytes = new(2048);
    private readonly List<KeptSpan> _spans = [];
    private readonly Stack<string> _open = new();
    private int _encodedLength;

    /// <summary>Begins a document.</summary>
    /// <param name="root">The root element's name without prefix, in our namespace.</param>
    public MessageWriter(string root)
    {
        Raw("<" + root + ExchangeNames.Declarations + ">");
        _open.Push(root);
    }

    private MessageWriter()
    {
    }

    /// <summary>A writer for a piece of a document whose root declares <see cref="ExchangeNames.Declarations"/>.</summary>
    public static MessageWriter Fragment() => new();

    /// <summary>Begins a document of another family of names.</summary>
    /// <param name="root">The root element's name, with its prefix.</param>
    /// <param name="declarations">The declarations of the prefixes, as they stand in the tag.</param>
    public static MessageWriter Begin(string root, string declarations)
    {
        var writer = new MessageWriter();
        writer.Raw("<" + root + declarations + ">");
        writer._open.Push(root);
        return writer;
    }

    public MessageWriter Open(string name)
    {
        Raw("<" + name + ">");
        _open.Push(name);
        return this;
    }

    public MessageWriter Close()
    {
        Raw("</" + _open.Pop() + ">");
        return this;
    }

    /// <summary>Writes an element with text, or nothing where the text is null or empty.</summary>
    public MessageWriter Leaf(string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Raw("<" + name + ">" + Escaped(text) + "</" + name + ">");
        }

        return this;
    }

    public MessageWriter Leaf(string name, int? number) => Leaf(name, number?.ToString(CultureInfo.InvariantCulture));

    public MessageWriter Leaf(string name, bool value) => Leaf(name, value ? "true" : "false");

    /// <summary>Writes a UTC time.</summary>
    public MessageWriter Leaf(string name, DateTimeOffset time) =>
        Leaf(name, time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));

    /// <summary>Writes an element that holds an <c>nc:Date</c>, or nothing.</summary>
    public MessageWriter Date(string name, DateOnly? date) =>
        date is { } day ? Open(name).Leaf("nc:Date", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Close() : this;

    /// <summary>Writes an element that holds an identification, or nothing.</summary>
    public MessageWriter Identification(string name, string? id) =>
        string.IsNullOrEmpty(id) ? this : Open(name).Leaf("nc:IdentificationID", id).Close();

    /// <summary>Writes a piece made by <see cref="Fragment"/>, or nothing.</summary>
    public MessageWriter Piece(string? xml)
    {
        Raw(xml ?? string.Empty);
        return this;
    }

    /// <summary>Writes an element whose text is the base64 of a kept binary value.</summary>
    public MessageWriter Binary(string name, ReadOnlyMemory<byte> digest, int lengthBytes)
    {
        Raw("<" + name + ">");
        Value(digest, lengthBytes);
        Raw("</" + name + ">");
        return this;
    }

    /// <summary>Writes the base64 of a kept binary value as text of the element that is open.</summary>
    public MessageWriter Value(ReadOnlyMemory<byte> digest, int lengthBytes)
    {
        _spans.Add(new KeptSpan(_bytes.WrittenCount, digest, SpanForm.Base64, 0, string.Empty, lengthBytes));
        _encodedLength += Base64Length(lengthBytes);
        return this;
    }

    /// <summary>Copies an element of a message that was read, with our prefixes and without attributes.</summary>
    /// <param name="element">The element; an absent one and one of a foreign namespace are left out.</param>
    /// <param name="markOf">Gives what stands for a binary value, and null for any other element; without it photographs are left out.</param>
    public MessageWriter Copy(InfosetElement element, Func<InfosetElement, string?>? markOf = null)
    {
        XmlName name = element.Name;
        string? prefix = element.IsPresent ? ExchangeNames.PrefixOf(name.Namespace) : null;
        if (prefix is null || (markOf is null && name == DigitalImage))
        {
            return this;
        }

        string? mark = markOf?.Invoke(element);
        if (mark is null && !element.FirstChild.IsPresent)
        {
            return CopyLeaf(element, prefix, name.LocalName);
        }

        Tag("<", prefix, name.LocalName);
        Raw(mark ?? string.Empty);
        foreach (InfosetElement child in element.Children)
        {
            Copy(child, markOf);
        }

        Tag("</", prefix, name.LocalName);
        return this;
    }

    /// <summary>The document without binary values.</summary>
    /// <exception cref="InvalidOperationException">It has binary values.</exception>
    public byte[] ToBytes()
    {
        CloseAll();
        return _spans.Count == 0 ? _bytes.WrittenSpan.ToArray() : throw new InvalidOperationException("The document has binary values.");
    }

    /// <summary>The document as it is kept.</summary>
    public KeptContent ToContent()
    {
        CloseAll();
        return new KeptContent(_bytes.WrittenSpan.ToArray(), _spans, 0, _bytes.WrittenCount + _encodedLength);
    }

    /// <inheritdoc/>
    public override string ToString() => Encoding.UTF8.GetString(_bytes.WrittenSpan);

    private static int Base64Length(int length) => checked((length + 2) / 3 * 4);

    private static string Escaped(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\r") < 0)
        {
            return text;
        }

        return text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\r", "&#13;", StringComparison.Ordinal);
    }

    // Most texts are copied as they stand; what is not yet collapsed or escaped as we would goes the long way.
    private MessageWriter CopyLeaf(InfosetElement element, string prefix, string localName)
    {
        ReadOnlySpan<byte> text = element.RawText;
        bool isPlain = !text.IsEmpty && text[0] != ' ' && text[^1] != ' ' && text.IndexOfAny(NotPlain) < 0 && text.IndexOf("  "u8) < 0;
        if (!isPlain)
        {
            return Leaf(prefix + localName, element.Text);
        }

        Tag("<", prefix, localName);
        _bytes.Write(text);
        Tag("</", prefix, localName);
        return this;
    }

    private void Tag(string opening, string prefix, string localName)
    {
        Raw(opening);
        Raw(prefix);
        Raw(localName);
        Raw(">");
    }

    private void CloseAll()
    {
        while (_open.Count > 0)
        {
            Close();
        }
    }

    private void Raw(string text) => Encoding.UTF8.GetBytes(text, _bytes);
}
