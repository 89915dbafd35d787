namespace Persistence.Tests.Prints;

[TestFixture]
public sealed class PostgreSqlPrintStoreTest() : PrintStoreContract(StorageEngine.Postgres);
