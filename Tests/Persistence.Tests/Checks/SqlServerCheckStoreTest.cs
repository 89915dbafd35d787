namespace Persistence.Tests.Checks;

[TestFixture]
public sealed class SqlServerCheckStoreTest() : CheckStoreContract(StorageEngine.SqlServer);
