using Processing.Stores;

namespace Persistence;

/// <summary>Holds a data folder for this process: two writers of the image files would destroy each other's work.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <summary>Makes the folder where it is missing and takes the lock; it ends with the process, however that ends.</summary>
    /// <param name="folder">The data folder.</param>
    /// <exception cref="StorageUnavailableException">The folder cannot be written, or another process holds it.</exception>
    public static FolderLock Take(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new FolderLock(new FileStream(
                Path.Combine(folder, "cpms.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new StorageUnavailableException("The data folder cannot be written.", exception);
        }
        catch (IOException exception)
        {
            throw new StorageUnavailableException("The data folder cannot be written, or another process uses it.", exception);
        }
    }

    public void Dispose() => _file.Dispose();
}
