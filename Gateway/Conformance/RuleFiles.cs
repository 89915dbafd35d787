using System.Text;
using Gateway.Commands.Files;
using Gateway.Settings;
using Processing.Policy;
using Processing.Policy.Agreements;
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

    /// <summary>Lays packs on what the agreements with foreign partners allow.</summary>
    /// <param name="packs">The packs.</param>
    /// <param name="policyFolder">A folder with policy tables; null for those of the program.</param>
    /// <param name="day">The day for which agreements are read.</param>
    /// <exception cref="SettingsException">A table cannot be read.</exception>
    public static RulePacks WithAgreements(RulePacks packs, string? policyFolder, DateOnly day)
    {
        try
        {
            var agreements = RulePack.Read(AgreementPack.Name, Encoding.UTF8.GetBytes(AgreementPack.Write(policyFolder, day)));
            return packs with { Common = [agreements, .. packs.Common] };
        }
        catch (Exception wrong) when (wrong is PolicyException or RulePackException or IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"the policy tables{(policyFolder is null ? "" : " in " + policyFolder)} cannot be read: {wrong.Message}", wrong);
        }
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
