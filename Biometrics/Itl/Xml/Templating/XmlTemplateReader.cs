using System.Globalization;
using Biometrics.Itl.Dictionary;
using Biometrics.Itl.Xml.Codecs;

namespace Biometrics.Itl.Xml.Templating;

/// <summary>
/// Reads a template: one element a line in the order of the schema, two blanks of indent a level. After the names and how often it may
/// stand follow <c>!</c> (one of those so marked has to stand), <c>?n</c> (when), <c>* n+m</c> (once for each subfield), <c>** n.i/s</c> (once for each group of s items from i on),
/// <c>= slot</c> or a constant, <c>:codec</c> and <c>?"default"</c>; <c>&lt;</c> in front: read, never written.
/// </summary>
internal static class XmlTemplateReader
{
    /// <summary>The template of a record type; its root is the record.</summary>
    public static TemplateNode Read(int type)
    {
        List<TemplateNode> open = [];
        foreach (string line in TableRows.Lines(string.Create(CultureInfo.InvariantCulture, $"Xml/Templating/type-{type:D2}.txt")))
        {
            string text = line.TrimStart(' ');
            if (text.Length == 0)
            {
                continue;
            }

            int depth = (line.Length - text.Length) / 2;
            TemplateNode node = ReadNode(text);
            open.RemoveRange(depth, open.Count - depth);
            if (depth > 0)
            {
                open[^1].Children.Add(node);
            }

            open.Add(node);
        }

        return open[0];
    }

    private static TemplateNode ReadNode(string text)
    {
        string[] words = text.Split(' ');
        bool isReadOnly = words[0] == "<";
        var rest = new Queue<string>(isReadOnly ? words.Skip(1) : words);
        IReadOnlyList<XmlElementName> names = [.. rest.Dequeue().Split('|').Select(XmlNames.Parse)];
        string[] occurs = rest.Dequeue().Trim('{', '}').Split("..");
        var node = new TemplateNode
        {
            Names = names,
            Least = Number(occurs[0]),
            Most = occurs[1] == "*" ? int.MaxValue : Number(occurs[1]),
            IsReadOnly = isReadOnly,
        };
        while (rest.TryDequeue(out string? word))
        {
            node = ReadWord(node, word, rest);
        }

        return node;
    }

    private static TemplateNode ReadWord(TemplateNode node, string word, Queue<string> rest) => word switch
    {
        "!" => node with { IsOneOf = true },
        "*" => node with { Repeat = [.. rest.Dequeue().Split('+').Select(Number)] },
        "**" => ReadGroup(node, rest.Dequeue()),
        "=" => ReadBinding(node, rest.Dequeue()),
        [':', .. string codec] => WithCodec(node, codec),
        ['?', '"', .. string value] => node with { Default = value.TrimEnd('"') },
        ['?', .. string condition] => node with { Condition = ReadCondition(condition) },
        _ => throw new FormatException("A line of a template has a word that means nothing."),
    };

    private static TemplateNode ReadGroup(TemplateNode node, string text)
    {
        string[] parts = text.Split('/');
        return node with { Group = ReadSlot(parts[0]), Stride = Number(parts[1]) };
    }

    private static TemplateNode ReadBinding(TemplateNode node, string text) =>
        text[0] == '"' ? node with { Constant = text.Trim('"') } : node with { Slot = ReadSlot(text) };

    private static TemplateNode WithCodec(TemplateNode node, string name)
    {
        XmlCodec codec = XmlCodecs.Find(name);
        return codec.TakesWholeField && node.Slot is XmlSlot slot
            ? node with { Codec = codec, Slot = slot with { Item = XmlSlot.WholeField } }
            : node with { Codec = codec };
    }

    private static XmlSlot ReadSlot(string text)
    {
        if (text[0] == '+')
        {
            return new XmlSlot(0, Number(text[1..]), IsGrouped: true);
        }

        int dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot switch
        {
            < 0 => new XmlSlot(Number(text), 1),
            0 => new XmlSlot(0, text.Length == 1 ? XmlSlot.WholeSubfield : Number(text[1..])),
            _ => new XmlSlot(Number(text[..dot]), Number(text[(dot + 1)..])),
        };
    }

    private static XmlCondition ReadCondition(string text)
    {
        if (text[0] == '!')
        {
            return new XmlCondition(Number(text[1..]), null, IsNegated: true);
        }

        int sign = text.IndexOfAny(['=', '!']);
        return sign < 0
            ? new XmlCondition(Number(text), null, IsNegated: false)
            : new XmlCondition(Number(text[..sign]), text[(sign + 1)..], text[sign] == '!');
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
