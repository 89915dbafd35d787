using Persistence;

namespace Testing.Databases;

/// <summary>A SQLite database in a folder of its own under the system's folder for temporary files.</summary>
internal static class TemporaryFolder
{
    public static (StorageOptions Options, Func<Task> Drop) Create()
    {
        string folder = Directory.CreateTempSubdirectory("cpms-test-").FullName;
        var options = new StorageOptions { Engine = StorageEngine.Sqlite, DataDirectory = folder };
        return (options, () => Task.Run(() => Directory.Delete(folder, recursive: true)));
    }
}
