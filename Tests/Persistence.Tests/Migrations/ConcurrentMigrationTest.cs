using Microsoft.Extensions.Logging.Abstractions;
using Testing.Databases;

namespace Persistence.Tests.Migrations;

[TestFixture]
public sealed class ConcurrentMigrationTest
{
    [Test]
    public async Task Several_nodes_may_migrate_at_once()
    {
        await using TestDatabase database = await TestDatabase.CreateEmptyAsync(StorageEngine.Postgres);
        Storage[] nodes = [.. Enumerable.Range(0, 4).Select(
            _ => Storage.Open(database.Options, TimeProvider.System, NullLoggerFactory.Instance))];

        await Task.WhenAll(nodes.Select(node => node.MigrateAsync(CancellationToken.None)));

        foreach (Storage node in nodes)
        {
            await node.VerifySchemaAsync(CancellationToken.None);
            await node.DisposeAsync();
        }
    }
}
