namespace Persistence.Tests.Prints;

[TestFixture]
public sealed class SqlitePrintStoreTest() : PrintStoreContract(StorageEngine.Sqlite);
