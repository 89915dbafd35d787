namespace Persistence.Tests.Outbox;

[TestFixture]
public sealed class PostgreSqlOutboxStoreTest() : OutboxStoreContract(StorageEngine.Postgres);
