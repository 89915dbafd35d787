namespace Schemas.Profiles;

/// <summary>Reads <c>Xsd/profiles.csv</c>: name, message namespace, catalogue of the schema set. A version of a profile is a row and a folder.</summary>
internal static class ProfileTable
{
    /// <summary>Reads the table.</summary>
    /// <param name="table">The table; it is closed.</param>
    /// <param name="load">Reads the schema set of a catalogue.</param>
    /// <exception cref="InvalidDataException">A row does not have three columns.</exception>
    public static IReadOnlyList<SchemaProfile> Read(Stream table, Func<string, SchemaCatalog> load)
    {
        using var reader = new StreamReader(table);
        _ = reader.ReadLine();
        var profiles = new List<SchemaProfile>();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            profiles.Add(line.Split(',') is [var name, var messageNamespace, var catalog]
                ? new SchemaProfile(name, messageNamespace, () => load(catalog))
                : throw new InvalidDataException("a row of the table of profiles does not have three columns"));
        }

        return profiles;
    }
}
