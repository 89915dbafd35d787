using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Benchmarks.Storage;

/// <summary>What the disk can do beside a run: appends of one size, each followed by fdatasync.</summary>
internal static class DiskProbe
{
    /// <summary>Appends a second.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="length">Bytes of an append.</param>
    public static double Run(string folder, int length)
    {
        string path = Path.Combine(folder, "probe");
        byte[] bytes = new byte[length];
        using SafeFileHandle file = File.OpenHandle(path, FileMode.Create, FileAccess.Write);
        long start = Stopwatch.GetTimestamp();
        int count = 0;
        while (Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(0.5))
        {
            RandomAccess.Write(file, bytes, (long)count * length);
            if (Flush(file) != 0)
            {
                throw new IOException("fdatasync failed.");
            }

            count++;
        }

        double rate = count / Stopwatch.GetElapsedTime(start).TotalSeconds;
        File.Delete(path);
        return rate;
    }

    [DllImport("libc", EntryPoint = "fdatasync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(SafeFileHandle file);
}
