namespace Persistence.Tests.Redress;

[TestFixture]
public sealed class SqliteRedressStoreTest() : RedressStoreContract(StorageEngine.Sqlite);
