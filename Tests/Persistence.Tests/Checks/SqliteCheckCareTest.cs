namespace Persistence.Tests.Checks;

[TestFixture]
public sealed class SqliteCheckCareTest() : CheckCareContract(StorageEngine.Sqlite);
