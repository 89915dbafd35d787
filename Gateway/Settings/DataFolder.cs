namespace Gateway.Settings;

/// <summary>The folder that holds all that one gateway keeps. That only one process uses it is the storage's to see to.</summary>
/// <param name="Path">The full path.</param>
internal sealed record DataFolder(string Path)
{
    /// <summary>Makes the folder where it is missing and sees whether it can be written.</summary>
    /// <param name="path">The folder as set.</param>
    /// <exception cref="SettingsException">It cannot be made or written.</exception>
    public static DataFolder Open(string path)
    {
        string full = System.IO.Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(full);
            using var probe = new FileStream(
                System.IO.Path.Combine(full, "cpms.probe"), FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.DeleteOnClose);
            return new DataFolder(full);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"--data: the folder {full} cannot be written; name another with --data DIR", refused);
        }
    }

    /// <summary>The path of a file in the folder.</summary>
    /// <param name="name">The file's name.</param>
    public string PathOf(string name) => System.IO.Path.Combine(Path, name);
}
