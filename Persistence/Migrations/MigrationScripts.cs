using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Persistence.Migrations;

/// <summary>The scripts inside this assembly, named <c>NNNN_name.dialect.sql</c>.</summary>
internal static class MigrationScripts
{
    private const string Folder = "Migrations/";

    /// <summary>The scripts of a dialect in the order of their numbers, which may have gaps.</summary>
    /// <param name="dialect">The dialect's name, or <c>segments</c> for the index of the image files.</param>
    public static IReadOnlyList<MigrationScript> Of(string dialect)
    {
        string end = $".{dialect}.sql";
        return [.. typeof(MigrationScripts).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(end, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(name, end.Length))];
    }

    private static MigrationScript Read(string resource, int endLength)
    {
        string file = resource[Folder.Length..^endLength];
        using Stream stream = typeof(MigrationScripts).Assembly.GetManifestResourceStream(resource)!; // named by the assembly itself
        using var reader = new StreamReader(stream, Encoding.UTF8);
        string text = reader.ReadToEnd().ReplaceLineEndings("\n");
        return new MigrationScript(
            int.Parse(file[..4], CultureInfo.InvariantCulture), file[5..], text, SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
