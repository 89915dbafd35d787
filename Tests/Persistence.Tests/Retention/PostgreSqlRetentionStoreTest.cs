namespace Persistence.Tests.Retention;

[TestFixture]
public sealed class PostgreSqlRetentionStoreTest() : RetentionStoreContract(StorageEngine.Postgres);
