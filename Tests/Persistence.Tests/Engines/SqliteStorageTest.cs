namespace Persistence.Tests.Engines;

[TestFixture]
public sealed class SqliteStorageTest() : StorageContract(StorageEngine.Sqlite);
