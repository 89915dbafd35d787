using System.Runtime.InteropServices;

namespace Persistence.Images.Segments;

/// <summary>Brings the name of a new file to the disk, which flushing the file alone does not promise.</summary>
/// <remarks>Source: fsync(2): the entry in the directory needs an fsync of the directory. The framework has no call for it.</remarks>
internal static class FolderFlush
{
    /// <summary>Flushes a folder; Windows needs none.</summary>
    /// <param name="folder">The path.</param>
    /// <exception cref="IOException">The folder cannot be flushed.</exception>
    public static void Run(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        int descriptor = Open(folder, 0);
        if (descriptor < 0 || Flush(descriptor) != 0)
        {
            throw new IOException("The folder cannot be flushed to the disk.");
        }

        _ = Close(descriptor);
    }

    [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
