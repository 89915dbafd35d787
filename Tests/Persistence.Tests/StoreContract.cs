using Processing.Intake;
using Processing.Stores;
using Processing.Stores.Messages;
using Testing.Databases;

namespace Persistence.Tests;

/// <summary>What every contract of a store starts from: a fresh database of one engine for each test.</summary>
/// <param name="engine">The engine.</param>
public abstract class StoreContract(StorageEngine engine)
{
    private TestDatabase? _database;

    protected static DateTimeOffset Now { get; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    protected TestDatabase Database => _database ?? throw new InvalidOperationException("The database is made by the set-up.");

    protected Storage Storage => Database.Storage;

    [SetUp]
    public async Task OpenDatabaseAsync() => _database = await TestDatabase.CreateAsync(engine);

    [TearDown]
    public async Task DropDatabaseAsync()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    protected Task<T> WriteAsync<T>(Func<IStores, Task<T>> work) => Storage.WriteAsync(work, CancellationToken.None);

    protected Task WriteAsync(Func<IStores, Task> work) => Storage.WriteAsync(
        async stores =>
        {
            await work(stores);
            return true;
        },
        CancellationToken.None);

    protected Task<T> ReadAsync<T>(Func<IStores, Task<T>> work) => Storage.ReadAsync(work, CancellationToken.None);

    /// <summary>Keeps a message for rows that refer to one.</summary>
    protected async Task<MessageId> KeepMessageAsync(MessageRow? message = null)
    {
        MessageRow row = message ?? Rows.Message();
        await WriteAsync(stores => stores.Messages.AddAsync(row));
        return row.Id;
    }
}
