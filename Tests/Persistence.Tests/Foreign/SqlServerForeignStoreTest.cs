namespace Persistence.Tests.Foreign;

[TestFixture]
public sealed class SqlServerForeignStoreTest() : ForeignStoreContract(StorageEngine.SqlServer);
