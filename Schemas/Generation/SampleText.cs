using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Schema;

namespace Schemas.Generation;

/// <summary>Writes a sample as UTF-8, one element a line.</summary>
/// <param name="root">The root of the sample.</param>
/// <param name="prefixes">The usual prefixes by namespace.</param>
internal sealed class SampleText(SampleNode root, Dictionary<string, string> prefixes)
{
    private readonly Dictionary<string, string> _prefixes = Used(root, prefixes);
    private readonly StringBuilder _text = new();

    /// <summary>Writes the sample.</summary>
    /// <param name="isCommented">Whether each element is explained by a comment before it.</param>
    public byte[] Write(bool isCommented)
    {
        _text.Append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        Write(root, 0, isCommented);
        return Encoding.UTF8.GetBytes(_text.ToString());
    }

    private void Write(SampleNode node, int depth, bool isCommented)
    {
        if (isCommented)
        {
            Indent(depth).Append("<!-- ").Append(Explanation(node)).Append(" -->\n");
        }

        string name = Name(node);
        Indent(depth).Append('<').Append(name);
        if (depth == 0)
        {
            foreach ((string space, string prefix) in _prefixes.OrderBy(pair => pair.Value, StringComparer.Ordinal))
            {
                _text.Append(CultureInfo.InvariantCulture, $"\n    xmlns:{prefix}=\"{space}\"");
            }
        }

        _text.Append(node.Attributes).Append('>').Append(node.Intruder);
        if (node.Text is { } value)
        {
            _text.Append(Escaped(value));
        }
        else
        {
            _text.Append('\n');
            node.Children.ForEach(child => Write(child, depth + 1, isCommented));
            Indent(depth);
        }

        _text.Append("</").Append(name).Append(">\n");
    }

    private StringBuilder Indent(int depth) => _text.Append(' ', depth * 2);

    private string Name(SampleNode node) =>
        _prefixes[node.Declaration.QualifiedName.Namespace] + ":" + (node.OtherName ?? node.Declaration.QualifiedName.Name);

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Explanation(SampleNode node)
    {
        string times = node.Place switch
        {
            null => "message",
            { Least: > 0, Most: 1 } => "required",
            { Least: > 0 } => "required, may repeat",
            { Most: 1 } => "optional",
            _ => "optional, may repeat",
        };
        var codes = node.IsComplex ? [] : ValueMaker.CodesOf(node.Declaration.ElementSchemaType!);
        string kind = codes.Count > 0
            ? "one of " + string.Join(", ", codes.Take(12)) + (codes.Count > 12 ? string.Create(CultureInfo.InvariantCulture, $" and {codes.Count - 12} more") : "")
            : node.IsComplex ? "" : node.Declaration.ElementSchemaType!.Datatype?.TypeCode.ToString() ?? "";
        string said = Documentation(node.Declaration);
        return string.Join(": ", new[] { times, kind, said }.Where(part => part.Length > 0)).Replace("--", "- -", StringComparison.Ordinal);
    }

    private static string Documentation(XmlSchemaElement declaration)
    {
        var texts = declaration.Annotation?.Items.OfType<XmlSchemaDocumentation>()
            .SelectMany(item => item.Markup ?? []).OfType<XmlNode>().Select(markup => markup.InnerText.Trim());
        return string.Join(' ', texts ?? []);
    }

    private static Dictionary<string, string> Used(SampleNode root, Dictionary<string, string> known) =>
        root.All().Select(node => node.Declaration.QualifiedName.Namespace).Distinct(StringComparer.Ordinal)
            .Select((space, number) => (space, prefix: known.GetValueOrDefault(space) ?? string.Create(CultureInfo.InvariantCulture, $"n{number}")))
            .ToDictionary(pair => pair.space, pair => pair.prefix, StringComparer.Ordinal);
}
