using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Schemas.Rules.Packs;

namespace Schemas.Validation;

/// <summary>What a verdict rests on: two verdicts with the same basis come from the same schemas and the same rules.</summary>
/// <param name="SchemaSetSha256">The digest of the bundled schemas, in lower-case hexadecimal digits.</param>
/// <param name="RulePackSha256">The digest of everything that decides beside the schemas, in lower-case hexadecimal digits.</param>
public sealed record CheckBasis(string SchemaSetSha256, string RulePackSha256)
{
    private const string RuleTables = "Rules/";

    /// <summary>The basis of checks with a catalogue and the rules of this program.</summary>
    /// <param name="catalog">The schemas.</param>
    /// <param name="packs">The rule packs on the rules of the program; none when null.</param>
    public static CheckBasis Of(SchemaCatalog catalog, RulePacks? packs = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var documents = catalog.Documents.Concat(catalog.Profiles.SelectMany(profile => profile.Catalog.Documents));
        return new CheckBasis(HashOf(documents.Select(document => $"{document.Path} {document.Sha256}")), HashOf(RuleLines().Concat((packs ?? RulePacks.None).All.Select(pack => $"{pack.Name} {pack.Sha256}"))));
    }

    // Rules are tables and code. The code is named by the module version of its assembly, which the compiler derives from the sources.
    private static IEnumerable<string> RuleLines()
    {
        var schemas = typeof(CheckBasis).Assembly;
        foreach (var description in FindingCatalog.All)
        {
            yield return $"{description.Code} {description.Severity} {description.Source}";
        }

        foreach (string table in schemas.GetManifestResourceNames().Where(name => name.StartsWith(RuleTables, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            yield return $"{table} {HashOf(schemas, table)}";
        }

        yield return $"Schemas {schemas.ManifestModule.ModuleVersionId}";
        yield return $"Biometrics {typeof(Biometrics.Itl.ItlLimits).Assembly.ManifestModule.ModuleVersionId}";
    }

    private static string HashOf(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!; // the name comes from the list of resources
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static string HashOf(IEnumerable<string> lines) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
}
