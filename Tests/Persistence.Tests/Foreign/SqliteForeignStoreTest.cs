namespace Persistence.Tests.Foreign;

[TestFixture]
public sealed class SqliteForeignStoreTest() : ForeignStoreContract(StorageEngine.Sqlite);
