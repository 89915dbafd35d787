namespace Persistence.Tests.Work;

[TestFixture]
public sealed class SqliteWorkStoreTest() : WorkStoreContract(StorageEngine.Sqlite);
