namespace Persistence.Tests.People;

[TestFixture]
public sealed class SqlitePersonStoreTest() : PersonStoreContract(StorageEngine.Sqlite);
