using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Persistence.Images.Segments;

/// <summary>The files <c>images/00000001.segment</c> and so on; only ever added to.</summary>
/// <param name="folder">The folder.</param>
internal sealed class SegmentFiles(string folder) : IDisposable
{
    private readonly ConcurrentDictionary<int, SafeFileHandle> _handles = new();

    /// <summary>Whether there is such a file.</summary>
    /// <param name="segment">The number of the file.</param>
    public bool Exists(int segment) => File.Exists(PathOf(segment));

    /// <summary>Bytes of a file.</summary>
    /// <param name="segment">The number of the file.</param>
    public long LengthOf(int segment) => RandomAccess.GetLength(Open(segment));

    /// <summary>Cuts a file off.</summary>
    /// <param name="segment">The number of the file.</param>
    /// <param name="length">The bytes that stay.</param>
    public void Cut(int segment, long length) => RandomAccess.SetLength(Open(segment), length);

    /// <summary>
    /// Writes buffers one after the other and waits until the disk has them. Each is a call of its own: one call with all of them took
    /// 1.6 ms of the kernel's time for two images in a batch of sixteen, sixteen calls took 0.26 ms (ext4).
    /// </summary>
    /// <param name="segment">The number of the file; it is made where it is missing.</param>
    /// <param name="position">Where to begin.</param>
    /// <param name="buffers">The bytes.</param>
    public void Write(int segment, long position, IReadOnlyList<ReadOnlyMemory<byte>> buffers)
    {
        SafeFileHandle file = Open(segment);
        foreach (ReadOnlyMemory<byte> buffer in buffers)
        {
            RandomAccess.Write(file, buffer.Span, position);
            position += buffer.Length;
        }

        RandomAccess.FlushToDisk(file);
    }

    /// <summary>Reads bytes; fewer where the file ends.</summary>
    /// <param name="segment">The number of the file.</param>
    /// <param name="position">Where to begin.</param>
    /// <param name="destination">The bytes.</param>
    public int Read(int segment, long position, Span<byte> destination)
    {
        SafeFileHandle file = Open(segment);
        int total = 0;
        while (total < destination.Length)
        {
            int count = RandomAccess.Read(file, destination[total..], position + total);
            if (count == 0)
            {
                break;
            }

            total += count;
        }

        return total;
    }

    public void Dispose()
    {
        foreach (SafeFileHandle handle in _handles.Values)
        {
            handle.Dispose();
        }
    }

    private SafeFileHandle Open(int segment) => _handles.GetOrAdd(segment, OpenFile);

    private SafeFileHandle OpenFile(int segment)
    {
        bool isNew = !Exists(segment);
        SafeFileHandle handle = File.OpenHandle(
            PathOf(segment), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite, FileOptions.None);
        if (isNew)
        {
            FolderFlush.Run(folder);
        }

        return handle;
    }

    private string PathOf(int segment) =>
        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{segment:D8}.segment"));
}
