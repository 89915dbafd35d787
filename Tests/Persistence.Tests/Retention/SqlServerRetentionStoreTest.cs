namespace Persistence.Tests.Retention;

[TestFixture]
public sealed class SqlServerRetentionStoreTest() : RetentionStoreContract(StorageEngine.SqlServer);
