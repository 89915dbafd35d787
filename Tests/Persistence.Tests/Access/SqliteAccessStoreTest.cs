namespace Persistence.Tests.Access;

[TestFixture]
public sealed class SqliteAccessStoreTest() : AccessStoreContract(StorageEngine.Sqlite);
