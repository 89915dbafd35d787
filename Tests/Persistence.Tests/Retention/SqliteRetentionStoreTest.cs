namespace Persistence.Tests.Retention;

[TestFixture]
public sealed class SqliteRetentionStoreTest() : RetentionStoreContract(StorageEngine.Sqlite);
