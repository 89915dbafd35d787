namespace Persistence.Tests.Checks;

[TestFixture]
public sealed class PostgreSqlCheckCareTest() : CheckCareContract(StorageEngine.Postgres);
