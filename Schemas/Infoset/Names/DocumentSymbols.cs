using System.Text;

namespace Schemas.Infoset.Names;

/// <summary>Numbers for all names of one document: those of the shared table, and after them the document's own.</summary>
internal sealed class DocumentSymbols
{
    /// <summary>The first number of a name or namespace that is not in the shared table.</summary>
    public const int FirstUnknown = 1 << 24;

    private readonly Utf8Index _namespaces = new();
    private readonly Utf8Index _names = new();
    private readonly List<string> _namespaceTexts = [];
    private readonly List<XmlName> _nameTexts = [];
    private readonly List<int> _namespaceOfName = [];
    private SymbolTable _shared = SymbolTable.Shared;

    /// <summary>How many names the shared table does not have.</summary>
    public int UnknownNames => _names.Count;

    public void Begin()
    {
        _shared = SymbolTable.Shared;
        _namespaces.Clear();
        _names.Clear();
        _namespaceTexts.Clear();
        _nameTexts.Clear();
        _namespaceOfName.Clear();
    }

    public int Namespace(ReadOnlySpan<byte> text)
    {
        int number = _shared.FindNamespace(text);
        if (number >= 0)
        {
            return number;
        }

        number = _namespaces.Find(0, text);
        if (number < 0)
        {
            number = _namespaces.Add(0, text);
            _namespaceTexts.Add(Encoding.UTF8.GetString(text));
        }

        return FirstUnknown + number;
    }

    public int Name(int space, ReadOnlySpan<byte> local)
    {
        int number = space < FirstUnknown ? _shared.FindName(space, local) : -1;
        if (number >= 0)
        {
            return number;
        }

        number = _names.Find(space, local);
        if (number < 0)
        {
            number = _names.Add(space, local);
            _nameTexts.Add(new XmlName(NamespaceOf(space), Encoding.UTF8.GetString(local)));
            _namespaceOfName.Add(space);
        }

        return FirstUnknown + number;
    }

    public string NamespaceOf(int number) =>
        number < FirstUnknown ? _shared.NamespaceOf(number) : _namespaceTexts[number - FirstUnknown];

    public XmlName NameOf(int number) =>
        number < FirstUnknown ? _shared.NameOf(number) : _nameTexts[number - FirstUnknown];

    public int NamespaceOfName(int number) =>
        number < FirstUnknown ? _shared.NamespaceOfName(number) : _namespaceOfName[number - FirstUnknown];
}
