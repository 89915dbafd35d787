namespace Persistence.Tests.Outbox;

[TestFixture]
public sealed class SqlServerOutboxStoreTest() : OutboxStoreContract(StorageEngine.SqlServer);
