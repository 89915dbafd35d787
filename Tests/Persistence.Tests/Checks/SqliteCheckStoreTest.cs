namespace Persistence.Tests.Checks;

[TestFixture]
public sealed class SqliteCheckStoreTest() : CheckStoreContract(StorageEngine.Sqlite);
