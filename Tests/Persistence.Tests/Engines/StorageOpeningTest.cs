using Microsoft.Extensions.Logging.Abstractions;
using Processing.Stores;
using Testing.Databases;

namespace Persistence.Tests.Engines;

[TestFixture]
public sealed class StorageOpeningTest
{
    [Test]
    public async Task Refuses_a_folder_that_is_in_use()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(StorageEngine.Sqlite);

        Assert.That(() => Open(database.Options), Throws.InstanceOf<StorageUnavailableException>());
    }

    [Test]
    public void Refuses_a_folder_that_cannot_be_made()
    {
        string file = Path.GetTempFileName();

        Assert.That(
            () => Open(new StorageOptions { DataDirectory = Path.Combine(file, "data") }),
            Throws.InstanceOf<StorageUnavailableException>());

        File.Delete(file);
    }

    [TestCase(StorageEngine.Postgres)]
    [TestCase(StorageEngine.SqlServer)]
    public void Refuses_a_server_without_a_connection_string(StorageEngine engine) =>
        Assert.That(() => Open(new StorageOptions { Engine = engine }), Throws.ArgumentException);

    [TestCase(StorageEngine.Postgres, "Host=127.0.0.1;Port=1;Username=x;Database=x;Timeout=2")]
    [TestCase(StorageEngine.SqlServer, "Server=tcp:127.0.0.1,1;User Id=x;Password=x;Connect Timeout=2;ConnectRetryCount=0")]
    public async Task Says_that_a_server_is_away(StorageEngine engine, string connection)
    {
        await using Storage storage = Open(new StorageOptions { Engine = engine, ConnectionString = connection });

        Assert.That(
            async () => await storage.PingAsync(CancellationToken.None), Throws.InstanceOf<StorageUnavailableException>());
        Assert.That(
            async () => await storage.WriteAsync(stores => stores.Work.CountAsync(Rows.Now), CancellationToken.None),
            Throws.InstanceOf<StorageUnavailableException>());
    }

    private static Storage Open(StorageOptions options) =>
        Storage.Open(options, TimeProvider.System, NullLoggerFactory.Instance);
}
