using System.Security;
using System.Text;
using System.Xml;
using System.Xml.Schema;
using Schemas.Validation;

namespace Schemas.Translation;

/// <summary>
/// Writes a tree as XML in the order of the schema. Each start tag has a line of its own, so that the line of a finding says which node it is about.
/// </summary>
internal sealed class NodeXmlWriter(ElementNames names, IReadOnlyDictionary<string, string> prefixes)
{
    private readonly StringBuilder _xml = new();
    private readonly List<TranslationPlace> _places = [];
    private readonly List<Finding> _findings = [];
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>Writes a message.</summary>
    /// <param name="node">Its tree.</param>
    /// <param name="declaration">Its element.</param>
    public TranslatedMessage Write(TranslationNode node, XmlSchemaElement declaration)
    {
        WriteElement(node, declaration);

        // The prefixes that were used stand at the root, whose tag is the first thing in the document.
        string name = $"<{prefixes[declaration.QualifiedName.Namespace]}:{declaration.QualifiedName.Name}";
        string declared = string.Concat(_used.Order(StringComparer.Ordinal).Select(space => $" xmlns:{prefixes[space]}=\"{space}\""));
        return new TranslatedMessage(Encoding.UTF8.GetBytes(_xml.Insert(name.Length, declared).ToString()), _places, _findings);
    }

    private void WriteElement(TranslationNode node, XmlSchemaElement declaration)
    {
        if (_places.Count > 0)
        {
            _xml.Append('\n');
        }

        _places.Add(node.Place);
        string name = Prefixed(declaration.QualifiedName);
        _xml.Append('<').Append(name);
        WriteAttributes(node, declaration.ElementSchemaType);
        _xml.Append('>');
        if (names.Of(declaration.ElementSchemaType) is { } children)
        {
            WriteChildren(node, children);
        }
        else
        {
            WriteText(node);
        }

        _xml.Append("</").Append(name).Append('>');
    }

    private void WriteAttributes(TranslationNode node, XmlSchemaType? type)
    {
        foreach (var attribute in node.Children.Where(child => child.Name.StartsWith('@')))
        {
            var use = (type as XmlSchemaComplexType)?.AttributeUses.Values.Cast<XmlSchemaAttribute>()
                .FirstOrDefault(known => known.QualifiedName.Name == attribute.Name[1..]);
            if (use is null)
            {
                Add(TranslationFindings.NameUnknown, attribute.Place);
                continue;
            }

            _xml.Append(' ').Append(Prefixed(use.QualifiedName)).Append("=\"").Append(Escaped(attribute)).Append('"');
        }
    }

    private string Prefixed(XmlQualifiedName name)
    {
        if (name.Namespace.Length == 0)
        {
            return name.Name;
        }

        _used.Add(name.Namespace);
        return $"{prefixes[name.Namespace]}:{name.Name}";
    }

    private void WriteChildren(TranslationNode node, IReadOnlyList<ElementName> children)
    {
        if (!string.IsNullOrWhiteSpace(node.Text))
        {
            Add(TranslationFindings.ShapeWrong, node.Place);
        }

        var byName = node.Children.Where(child => !child.Name.StartsWith('@')).ToLookup(child => child.Name, StringComparer.Ordinal);
        foreach (var known in children)
        {
            foreach (var child in byName[known.Name])
            {
                WriteElement(child, known.Declaration);
            }
        }

        foreach (var unknown in byName.Where(group => children.All(known => known.Name != group.Key)))
        {
            Add(TranslationFindings.NameUnknown, unknown.First().Place);
        }
    }

    private void WriteText(TranslationNode node)
    {
        if (node.Children.Exists(child => !child.Name.StartsWith('@')))
        {
            Add(TranslationFindings.ShapeWrong, node.Place);
        }

        _xml.Append(Escaped(node));
    }

    // A line end in a text would move the lines after it. What XML has no form for is left out, with a finding.
    private string Escaped(TranslationNode node)
    {
        string text = node.Text ?? "";
        if (!IsXml(text))
        {
            Add(TranslationFindings.CharacterForbidden, node.Place);
            return "";
        }

        return SecurityElement.Escape(text).Replace("\r", "&#13;", StringComparison.Ordinal).Replace("\n", "&#10;", StringComparison.Ordinal);
    }

    private static bool IsXml(string text)
    {
        try
        {
            _ = XmlConvert.VerifyXmlChars(text);
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private void Add(FindingDescription description, TranslationPlace place) => _findings.Add(TranslatedMessage.At(description, place));
}
