namespace Persistence.Tests.Checks;

[TestFixture]
public sealed class PostgreSqlCheckStoreTest() : CheckStoreContract(StorageEngine.Postgres);
