namespace Persistence.Tests.People;

[TestFixture]
public sealed class PostgreSqlPersonKeyStoreTest() : PersonKeyStoreContract(StorageEngine.Postgres);
