using Gateway.Settings;
using Processing.Sequestered;

namespace Gateway.Hosting;

/// <summary>Files with the keys under which restricted texts are sealed; made at the first start, for their owner alone.</summary>
internal static class SealKeys
{
    /// <summary>The keys of rap sheets.</summary>
    public const string RapSheets = "rap-sheet-keys.txt";

    /// <summary>Reads the keys, or makes one.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="name">The file.</param>
    /// <exception cref="SettingsException">The file holds no key.</exception>
    public static SequesterKeys Open(DataFolder folder, string name)
    {
        string path = folder.PathOf(name);
        if (!File.Exists(path))
        {
            PrivateFile.Write(path, "# A key a line, base64; the first one seals, the others still open. Without this file sealed texts are lost.\n" + SequesterKeys.NewLine() + "\n");
        }

        try
        {
            return SequesterKeys.Parse(File.ReadAllText(path));
        }
        catch (FormatException wrong)
        {
            throw new SettingsException($"{path}: {wrong.Message} Restore it from a backup: what it sealed cannot be opened without it", wrong);
        }
    }
}
