namespace Schemas.Tests.Xsd;

/// <summary>The components of the whole NIEM 6.0 model, read from the inventories beside the project.</summary>
internal sealed class NiemInventory
{
    private static readonly string[] Files = ["niem6.tsv", "niem6-justice-intelligence-genc.tsv"];

    private static readonly Dictionary<string, string> PrefixByFolder = new(StringComparer.Ordinal)
    {
        ["niem-core"] = "nc",
        ["biometrics"] = "biom",
        ["immigration"] = "im",
        ["screening"] = "scr",
        ["structures"] = "structures",
        ["niem-xs"] = "niem-xs",
        ["justice"] = "j",
        ["intelligence"] = "intel",
        ["genc"] = "genc",
    };

    private readonly Dictionary<(string Kind, string Name), NiemComponent> _components = [];

    private NiemInventory()
    {
    }

    public IEnumerable<NiemComponent> Components => _components.Values;

    public Dictionary<string, string> NamespaceByPrefix { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads the inventories, or ends the test as ignored where they are not there.</summary>
    public static NiemInventory ReadOrIgnore()
    {
        if (!Directory.Exists(RepositoryFolders.Facts))
        {
            Assert.Ignore("the inventories of the NIEM model are not beside the project");
        }

        var inventory = new NiemInventory();
        foreach (string line in Files.SelectMany(file => File.ReadLines(Path.Combine(RepositoryFolders.Facts, file)).Skip(1)))
        {
            inventory.Add(line.Split('\t'));
        }

        return inventory;
    }

    public NiemComponent? Find(string kind, string name) => _components.GetValueOrDefault((kind, name));

    public NiemComponent? FindType(string name) => Find("complexType", name) ?? Find("simpleType", name);

    private void Add(string[] columns)
    {
        string prefix = PrefixByFolder[columns[0].TrimEnd('/').Split('/')[^2]];
        NamespaceByPrefix[prefix] = columns[0];
        string name = $"{prefix}:{columns[2]}";
        _components[(columns[1], name)] = new NiemComponent
        {
            Kind = columns[1],
            Name = name,
            Type = columns[3],
            Content = columns.Length > 4 ? columns[4] : string.Empty,
        };
    }
}
