namespace Persistence.Tests.Access;

[TestFixture]
public sealed class SqlServerAccessStoreTest() : AccessStoreContract(StorageEngine.SqlServer);
