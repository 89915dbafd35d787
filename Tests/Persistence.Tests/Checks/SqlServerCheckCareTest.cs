namespace Persistence.Tests.Checks;

[TestFixture]
public sealed class SqlServerCheckCareTest() : CheckCareContract(StorageEngine.SqlServer);
