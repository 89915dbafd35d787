using Microsoft.Extensions.Logging.Abstractions;
using Persistence;

namespace Testing.Databases;

/// <summary>A fresh database for one fixture or one test, migrated, and gone when disposed.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly Func<Task> _drop;

    private TestDatabase(StorageOptions options, TimeProvider time, Func<Task> drop)
    {
        Options = options;
        _drop = drop;
        Storage = Storage.Open(options, time, NullLoggerFactory.Instance);
    }

    /// <summary>How it was opened; a test may open it again after <see cref="CloseAsync"/>.</summary>
    public StorageOptions Options { get; }

    /// <summary>The open storage.</summary>
    public Storage Storage { get; private set; }

    /// <summary>Makes a migrated database of an engine, or ends the test as ignored where the engine is not there.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="time">The clock; the system's where it is null.</param>
    public static async Task<TestDatabase> CreateAsync(StorageEngine engine, TimeProvider? time = null)
    {
        TestDatabase database = await CreateEmptyAsync(engine, time);
        await database.Storage.MigrateAsync(CancellationToken.None);
        return database;
    }

    /// <summary>The same without a schema.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="time">The clock; the system's where it is null.</param>
    public static async Task<TestDatabase> CreateEmptyAsync(StorageEngine engine, TimeProvider? time = null)
    {
        (StorageOptions options, Func<Task> drop) = engine switch
        {
            StorageEngine.Postgres => await PostgresSchema.CreateAsync(),
            StorageEngine.SqlServer => await SqlServerDatabase.CreateAsync(),
            _ => TemporaryFolder.Create(),
        };
        return new TestDatabase(options, time ?? TimeProvider.System, drop);
    }

    /// <summary>Closes the storage; the data stay.</summary>
    public async Task CloseAsync() => await Storage.DisposeAsync();

    /// <summary>Closes the storage and opens it again, as after a restart.</summary>
    /// <param name="change">Other options, or null.</param>
    public async Task ReopenAsync(Func<StorageOptions, StorageOptions>? change = null)
    {
        await Storage.DisposeAsync();
        Storage = Storage.Open(change?.Invoke(Options) ?? Options, TimeProvider.System, NullLoggerFactory.Instance);
    }

    /// <summary>Closes the storage and removes the database.</summary>
    public async ValueTask DisposeAsync()
    {
        await Storage.DisposeAsync();
        await _drop();
    }
}
