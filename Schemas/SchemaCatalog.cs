using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Xml;
using System.Xml.Schema;
using Schemas.Profiles;

namespace Schemas;

/// <summary>
/// A set of schemas, compiled together: the bundled one, read from the assembly and checked against its hashes, one of its profiles, or
/// one of a folder. Nothing is ever fetched from elsewhere.
/// </summary>
public sealed class SchemaCatalog
{
    private const string Folder = "Xsd/";

    private readonly Dictionary<string, SchemaDocument> _byPath;

    private readonly Lazy<XmlSchemaSet> _set;

    private SchemaCatalog(IReadOnlyList<SchemaDocument> documents, IReadOnlyList<SchemaProfile> profiles)
    {
        Documents = documents;
        Profiles = profiles;
        _set = new Lazy<XmlSchemaSet>(() => Compile(documents));
        _byPath = documents.ToDictionary(document => document.Path, StringComparer.Ordinal);
    }

    /// <summary>All documents in the order of <c>Xsd/catalog.csv</c>.</summary>
    public IReadOnlyList<SchemaDocument> Documents { get; }

    /// <summary>The profiles beside this set: message namespaces with sets of their own. Only the bundled set has some.</summary>
    public IReadOnlyList<SchemaProfile> Profiles { get; }

    /// <summary>The compiled set of all documents; shared, so nobody adds to it. Compiled when it is first asked for.</summary>
    /// <exception cref="XmlSchemaException">The documents do not compile together.</exception>
    public XmlSchemaSet Set => _set.Value;

    /// <summary>Reads and checks the bundle.</summary>
    /// <exception cref="InvalidDataException">A document is missing, its hash differs from the catalogue, or a row cannot be read.</exception>
    public static SchemaCatalog Load() => new(ReadDocuments("catalog.csv"), ProfileTable.Read(OpenResource("profiles.csv"), LoadProfile));

    /// <summary>Reads all schema documents in a folder and below it.</summary>
    /// <param name="folder">The folder; paths of documents are relative to it.</param>
    /// <exception cref="InvalidDataException">There is none, or one is no schema document.</exception>
    /// <exception cref="IOException">A document cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A document may not be read.</exception>
    public static SchemaCatalog OfFolder(string folder)
    {
        var documents = Directory.EnumerateFiles(folder, "*.xsd", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => FolderDocument(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file))).ToList();
        return documents.Count > 0 ? new SchemaCatalog(documents, []) : throw new InvalidDataException("the folder has no schema documents (*.xsd)");
    }

    /// <summary>Finds a document by its path in the bundle.</summary>
    /// <param name="path">The path with forward slashes, such as <c>niem/6.0/niem-core.xsd</c>.</param>
    /// <returns>The document; null where there is none.</returns>
    public SchemaDocument? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>The local names of the messages of a namespace, sorted: global elements that are called requests or responses.</summary>
    /// <param name="messageNamespace">The namespace.</param>
    public IReadOnlyList<string> Messages(string messageNamespace) =>
    [
        .. Set.GlobalElements.Names.Cast<XmlQualifiedName>()
            .Where(name => name.Namespace == messageNamespace && IsMessage(name.Name))
            .Select(name => name.Name).Order(StringComparer.Ordinal),
    ];

    private static bool IsMessage(string name) =>
        name.EndsWith("Request", StringComparison.Ordinal) || name.EndsWith("Response", StringComparison.Ordinal);

    private static SchemaCatalog LoadProfile(string catalog) => new(ReadDocuments(catalog), []);

    private static List<SchemaDocument> ReadDocuments(string catalog) => [.. ReadRows(catalog).Select(ReadDocument)];

    private static IEnumerable<string[]> ReadRows(string catalog)
    {
        using var reader = new StreamReader(OpenResource(catalog));
        _ = reader.ReadLine();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            yield return line.Split(',');
        }
    }

    private static SchemaDocument ReadDocument(string[] row)
    {
        if (row is not [var path, var standard, var edition, var targetNamespace, var date, var sha256])
        {
            throw new InvalidDataException("a row of the schema catalogue does not have six columns");
        }

        byte[] bytes = ReadResource(path);
        if (!string.Equals(Convert.ToHexStringLower(SHA256.HashData(bytes)), sha256, StringComparison.Ordinal))
        {
            throw new InvalidDataException($"{path} is not the document that the schema catalogue describes");
        }

        return new SchemaDocument
        {
            Path = path,
            Standard = standard,
            Edition = edition,
            TargetNamespace = targetNamespace,
            Date = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Sha256 = sha256,
            Bytes = bytes,
        };
    }

    private static SchemaDocument FolderDocument(string path, byte[] bytes)
    {
        try
        {
            using var reader = SafeXml.Open(bytes);
            bool isSchema = reader.MoveToContent() == XmlNodeType.Element && reader is { LocalName: "schema", NamespaceURI: XmlSchema.Namespace };
            return new SchemaDocument
            {
                Path = path,
                Standard = Path.GetFileNameWithoutExtension(path),
                Edition = isSchema ? reader.GetAttribute("version") ?? string.Empty : throw new InvalidDataException($"{path} is no schema document"),
                TargetNamespace = reader.GetAttribute("targetNamespace") ?? string.Empty,
                Date = default,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
                Bytes = bytes,
            };
        }
        catch (XmlException broken)
        {
            throw new InvalidDataException($"{path} is no schema document", broken);
        }
    }

    // Every document is added by hand and there is no resolver, so an import finds its namespace in the set or compilation fails.
    private static XmlSchemaSet Compile(IEnumerable<SchemaDocument> documents)
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        set.ValidationEventHandler += (_, problem) => throw problem.Exception;
        foreach (var document in documents)
        {
            using var reader = SafeXml.Open(document.Bytes);
            set.Add(document.TargetNamespace, reader);
        }

        set.Compile();
        return set;
    }

    private static byte[] ReadResource(string path)
    {
        using var stream = OpenResource(path);
        byte[] bytes = new byte[checked((int)stream.Length)];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Stream OpenResource(string path) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + path)
            ?? throw new InvalidDataException($"{path} is in the schema catalogue but not in the bundle");
}
