using Gateway.Commands.Files;
using Gateway.Settings;
using Schemas.Rules.Packs;

namespace Gateway.Conformance;

/// <summary>Rule packs in files: those that a command names, and those of the data folder.</summary>
internal static class RuleFiles
{
    /// <summary>The folder of packs in the data folder: those for all messages, in the order of their names, and in <c>partners</c> one for each partner.</summary>
    public const string FolderName = "rules";

    private const string PartnersFolder = "partners";

    /// <summary>Reads the packs that a command names, the lowest first.</summary>
    /// <exception cref="SettingsException">One cannot be read.</exception>
    public static RulePacks Read(IEnumerable<string> paths) => RulePacks.None with { Common = [.. paths.Select(ReadOne)] };

    /// <summary>Reads the packs of a data folder.</summary>
    /// <exception cref="SettingsException">One cannot be read.</exception>
    public static RulePacks OfFolder(DataFolder folder)
    {
        string common = folder.PathOf(FolderName);
        string partners = Path.Combine(common, PartnersFolder);
        return new RulePacks(
            [.. Files(common).Select(ReadOne)],
            Files(partners).ToDictionary(file => Path.GetFileNameWithoutExtension(file), ReadOne, StringComparer.Ordinal));
    }

    /// <summary>Says in one line what is wrong with a pack.</summary>
    public static SettingsException Wrong(string pack, RulePackException wrong) => new($"rule pack {pack}: {wrong.Message}", wrong);

    private static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal) : [];

    private static RulePack ReadOne(string path)
    {
        try
        {
            return RulePack.Read(Path.GetFileName(path), FileBytes.Read(path));
        }
        catch (RulePackException wrong)
        {
            throw Wrong(path, wrong);
        }
    }
}
