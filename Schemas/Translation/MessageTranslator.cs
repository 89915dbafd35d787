using System.Xml;
using System.Xml.Schema;
using Schemas.Generation;
using Schemas.Infoset;

namespace Schemas.Translation;

/// <summary>Messages of the exchange in JSON and CSV, and back. For many threads at once.</summary>
public sealed class MessageTranslator
{
    private readonly XmlSchemaSet _set;
    private readonly string _space;
    private readonly Dictionary<string, string> _prefixes;
    private readonly ElementNames _names;

    /// <summary>Makes a translator.</summary>
    /// <param name="catalog">The schemas.</param>
    /// <param name="messageNamespace">The namespace of the messages.</param>
    public MessageTranslator(SchemaCatalog catalog, string messageNamespace)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        _set = catalog.Set;
        _space = messageNamespace;
        _prefixes = SchemaPrefixes.Unique(_set, messageNamespace);
        _names = new ElementNames(_set, _prefixes);
    }

    /// <summary>Reads a message in JSON.</summary>
    /// <param name="json">The file, UTF-8.</param>
    public TranslatedMessage FromJson(ReadOnlyMemory<byte> json) => JsonTree.Read(json) is { } node ? Write(node) : TranslatedMessage.Refused(TranslationFindings.Unreadable, TranslationPlace.File);

    /// <summary>Reads messages in CSV, one a row.</summary>
    /// <param name="csv">The file.</param>
    /// <param name="message">The name of the message, such as EnrollEncounterRequest.</param>
    public IReadOnlyList<TranslatedMessage> FromCsv(string csv, string message)
    {
        var all = CsvTree.Read(csv, message).Select(Write).ToList();
        return all.Count > 0 ? all : [TranslatedMessage.Refused(TranslationFindings.Unreadable, TranslationPlace.File)];
    }

    /// <summary>Writes a message in JSON.</summary>
    /// <param name="message">Its element.</param>
    /// <returns>The file; null where it is no message of the exchange.</returns>
    public byte[]? ToJson(InfosetElement message) => Find(message) is { } declaration ? JsonTree.Write(Read(message, declaration, message.Name.LocalName), declaration, _names) : null;

    /// <summary>Writes messages of one kind in CSV, one a row.</summary>
    /// <param name="messages">Their elements.</param>
    /// <returns>The file; null where one is no message of the exchange.</returns>
    public string? ToCsv(IEnumerable<InfosetElement> messages)
    {
        var nodes = messages.Select(message => Find(message) is { } declaration ? Read(message, declaration, message.Name.LocalName) : null).ToList();
        return nodes.Contains(null) ? null : CsvTree.Write([.. nodes.OfType<TranslationNode>()]);
    }

    private XmlSchemaElement? Find(InfosetElement message) => message.Name.Namespace == _space ? Find(message.Name.LocalName) : null;

    private XmlSchemaElement? Find(string message) => _set.GlobalElements[new XmlQualifiedName(message, _space)] as XmlSchemaElement;

    private TranslatedMessage Write(TranslationNode node) => Find(node.Name) is { } declaration
        ? new NodeXmlWriter(_names, _prefixes).Write(node, declaration)
        : TranslatedMessage.Refused(TranslationFindings.MessageUnknown, node.Place);

    // What the schema does not know has no name without namespaces; only messages that were found valid are asked for.
    private TranslationNode Read(InfosetElement element, XmlSchemaElement declaration, string name)
    {
        var node = new TranslationNode(name, TranslationPlace.File);
        foreach (XmlSchemaAttribute use in ((declaration.ElementSchemaType as XmlSchemaComplexType)?.AttributeUses.Values ?? Array.Empty<XmlSchemaAttribute>()).Cast<XmlSchemaAttribute>())
        {
            if (element.TryGetAttribute(new XmlName(use.QualifiedName.Namespace, use.QualifiedName.Name), out string value))
            {
                node.Children.Add(new TranslationNode("@" + use.QualifiedName.Name, TranslationPlace.File) { Text = value });
            }
        }

        var known = _names.Of(declaration.ElementSchemaType);
        node.Text = known is null ? TextOf(element) : null;
        foreach (var child in element.Children)
        {
            var childName = new XmlQualifiedName(child.Name.LocalName, child.Name.Namespace);
            if (known?.FirstOrDefault(one => one.Declaration.QualifiedName == childName) is { } found)
            {
                node.Children.Add(Read(child, found.Declaration, found.Name));
            }
        }

        return node;
    }

    // Binary content may be wrapped, or a part of a package.
    private static string TextOf(InfosetElement element) => element.Binary is { IsPart: true } binary ? Convert.ToBase64String(binary.ToArray()) : element.Text;
}
