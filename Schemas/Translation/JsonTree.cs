using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Schema;

namespace Schemas.Translation;

/// <summary>
/// A message in JSON: one object with the name of the message, in it a property an element. What can stand more than once is an array; a single
/// one may stand without. Attributes are <c>@name</c>, the text beside them <c>#text</c>.
/// </summary>
internal static partial class JsonTree
{
    private const string TextName = "#text";

    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a message; null where the file is no object with one property.</summary>
    public static TranslationNode? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.EnumerateObject().ToList() is [var message]
                ? Node(message.Name, message.Value, TranslationPlace.File.Member(message.Name))
                : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null; // half a surrogate pair is found only when the text is asked for
        }
    }

    /// <summary>Writes a message.</summary>
    /// <param name="node">Its tree.</param>
    /// <param name="declaration">Its element.</param>
    /// <param name="names">The names of elements.</param>
    public static byte[] Write(TranslationNode node, XmlSchemaElement declaration, ElementNames names)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WritePropertyName(node.Name);
            Write(json, node, declaration, names);
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static TranslationNode Node(string name, JsonElement value, TranslationPlace place)
    {
        var node = new TranslationNode(name, place);
        if (value.ValueKind != JsonValueKind.Object)
        {
            // Numbers and truth values are taken as they are written.
            node.Text = value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Null => null,
                _ => value.GetRawText(),
            };
            return node;
        }

        foreach (var property in value.EnumerateObject())
        {
            if (property.Name == TextName)
            {
                node.Text = property.Value.ToString();
            }
            else if (property.Value.ValueKind == JsonValueKind.Array)
            {
                node.Children.AddRange(property.Value.EnumerateArray().Select((item, index) => Node(property.Name, item, place.Member(property.Name).Item(index))));
            }
            else if (property.Value.ValueKind != JsonValueKind.Null)
            {
                node.Children.Add(Node(property.Name, property.Value, place.Member(property.Name)));
            }
        }

        return node;
    }

    private static void Write(Utf8JsonWriter json, TranslationNode node, XmlSchemaElement declaration, ElementNames names)
    {
        var known = names.Of(declaration.ElementSchemaType);
        if (known is null && node.Children.Count == 0)
        {
            WriteText(json, node.Text ?? "", declaration.ElementSchemaType);
            return;
        }

        json.WriteStartObject();
        foreach (var attribute in node.Children.Where(child => child.Name.StartsWith('@')))
        {
            json.WriteString(attribute.Name, attribute.Text);
        }

        if (known is null)
        {
            json.WriteString(TextName, node.Text);
        }

        foreach (var group in node.Children.Where(child => !child.Name.StartsWith('@')).GroupBy(child => child.Name, StringComparer.Ordinal))
        {
            if (known?.FirstOrDefault(one => one.Name == group.Key) is { } name)
            {
                Write(json, [.. group], name, names);
            }
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TranslationNode[] nodes, ElementName name, ElementNames names)
    {
        json.WritePropertyName(name.Name);
        if (name.IsMany)
        {
            json.WriteStartArray();
        }

        foreach (var node in nodes)
        {
            Write(json, node, name.Declaration, names);
        }

        if (name.IsMany)
        {
            json.WriteEndArray();
        }
    }

    private static void WriteText(Utf8JsonWriter json, string text, XmlSchemaType? type)
    {
        bool isNumber = type?.Datatype?.TypeCode is XmlTypeCode.Integer or XmlTypeCode.NonNegativeInteger or XmlTypeCode.PositiveInteger or XmlTypeCode.Int or XmlTypeCode.Decimal
            && NumberForm().IsMatch(text);
        bool isTruth = type?.Datatype?.TypeCode is XmlTypeCode.Boolean && text is "true" or "false";
        if (isNumber || isTruth)
        {
            json.WriteRawValue(text);
        }
        else
        {
            json.WriteStringValue(text);
        }
    }

    // What comes back from JSON as the same digits: no leading zeros, no plus.
    [GeneratedRegex("^-?(0|[1-9][0-9]{0,14})([.][0-9]{1,10})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberForm();
}
