namespace Persistence.Tests.Outbox;

[TestFixture]
public sealed class SqliteOutboxStoreTest() : OutboxStoreContract(StorageEngine.Sqlite);
