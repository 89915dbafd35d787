namespace Persistence.Tests.Foreign;

[TestFixture]
public sealed class PostgreSqlForeignStoreTest() : ForeignStoreContract(StorageEngine.Postgres);
