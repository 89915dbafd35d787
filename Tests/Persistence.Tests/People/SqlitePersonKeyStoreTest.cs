namespace Persistence.Tests.People;

[TestFixture]
public sealed class SqlitePersonKeyStoreTest() : PersonKeyStoreContract(StorageEngine.Sqlite);
