using System.Text;

namespace Gateway.Hosting;

/// <summary>Files that only their owner may read: mode 0600 from the moment they exist.</summary>
internal static class PrivateFile
{
    /// <summary>Writes a file whole: a crash leaves the old one or the new one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">Its text.</param>
    public static void Write(string path, string text)
    {
        string fresh = path + ".new";
        File.Delete(fresh);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(fresh, options))
        {
            file.Write(Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: true);
    }
}
