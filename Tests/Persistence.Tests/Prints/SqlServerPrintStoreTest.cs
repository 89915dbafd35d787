namespace Persistence.Tests.Prints;

[TestFixture]
public sealed class SqlServerPrintStoreTest() : PrintStoreContract(StorageEngine.SqlServer);
