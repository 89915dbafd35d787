using System.Text;

namespace Schemas.Infoset.Names;

/// <summary>Numbers for the names that the program itself knows. A table never changes; adding makes a new one that keeps the numbers.</summary>
/// <remarks>
/// One table serves the process: schemas register their names when they are compiled, before the port opens, and every document
/// is then read against it without a string being made. Names that only documents have never get in.
/// </remarks>
internal sealed class SymbolTable
{
    public const int NoNamespace = 0;

    public const int XmlNamespace = 1;

    public const int XmlnsNamespace = 2;

    public const int SchemaInstanceNamespace = 3;

    public const int XopInclude = 0;

    public const int XsiType = 1;

    public const int XsiNil = 2;

    public const int Href = 5;

    private static readonly Lock Gate = new();

    private static SymbolTable _shared = Begin();

    private readonly Utf8Index _namespaces;
    private readonly Utf8Index _names;
    private readonly List<string> _namespaceTexts;
    private readonly List<XmlName> _nameTexts;
    private readonly List<int> _namespaceOfName;

    private SymbolTable(SymbolTable? before)
    {
        _namespaces = before?._namespaces.Copy() ?? new Utf8Index();
        _names = before?._names.Copy() ?? new Utf8Index();
        _namespaceTexts = [.. before?._namespaceTexts ?? []];
        _nameTexts = [.. before?._nameTexts ?? []];
        _namespaceOfName = [.. before?._namespaceOfName ?? []];
    }

    /// <summary>The table as it is now.</summary>
    public static SymbolTable Shared => Volatile.Read(ref _shared);

    /// <summary>Adds what is missing and gives the numbers of all, in the order given.</summary>
    public static int[] Register(IReadOnlyCollection<XmlName> names)
    {
        lock (Gate)
        {
            var next = new SymbolTable(_shared);
            int[] numbers = [.. names.Select(next.Number)];
            Volatile.Write(ref _shared, next);
            return numbers;
        }
    }

    public int FindNamespace(ReadOnlySpan<byte> text) => _namespaces.Find(0, text);

    public int FindName(int space, ReadOnlySpan<byte> local) => _names.Find(space, local);

    public string NamespaceOf(int number) => _namespaceTexts[number];

    public XmlName NameOf(int number) => _nameTexts[number];

    public int NamespaceOfName(int number) => _namespaceOfName[number];

    /// <summary>The number of a name, or -1.</summary>
    public int Find(XmlName name)
    {
        int space = _namespaces.Find(0, Encoding.UTF8.GetBytes(name.Namespace));
        return space < 0 ? -1 : _names.Find(space, Encoding.UTF8.GetBytes(name.LocalName));
    }

    private static SymbolTable Begin()
    {
        var table = new SymbolTable(null);
        table.Space(string.Empty);
        table.Space(XmlNamespaces.Xml);
        table.Space(XmlNamespaces.Xmlns);
        table.Space(XmlNamespaces.SchemaInstance);
        table.Number(new XmlName(XmlNamespaces.Xop, "Include"));
        table.Number(new XmlName(XmlNamespaces.SchemaInstance, "type"));
        table.Number(new XmlName(XmlNamespaces.SchemaInstance, "nil"));
        table.Number(new XmlName(XmlNamespaces.SchemaInstance, "schemaLocation"));
        table.Number(new XmlName(XmlNamespaces.SchemaInstance, "noNamespaceSchemaLocation"));
        table.Number(new XmlName(string.Empty, "href"));

        // No message has a name of it, but many a sender declares it.
        table.Space(XmlNamespaces.Schema);
        return table;
    }

    private int Number(XmlName name)
    {
        int space = Space(name.Namespace);
        byte[] local = Encoding.UTF8.GetBytes(name.LocalName);
        int number = _names.Find(space, local);
        if (number >= 0)
        {
            return number;
        }

        // Interned as constants of the program are, so that comparing with them is most often comparing references.
        _nameTexts.Add(new XmlName(_namespaceTexts[space], string.Intern(name.LocalName)));
        _namespaceOfName.Add(space);
        return _names.Add(space, local);
    }

    private int Space(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        int number = _namespaces.Find(0, bytes);
        if (number >= 0)
        {
            return number;
        }

        _namespaceTexts.Add(string.Intern(text));
        return _namespaces.Add(0, bytes);
    }
}
