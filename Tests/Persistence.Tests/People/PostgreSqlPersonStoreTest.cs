namespace Persistence.Tests.People;

[TestFixture]
public sealed class PostgreSqlPersonStoreTest() : PersonStoreContract(StorageEngine.Postgres);
