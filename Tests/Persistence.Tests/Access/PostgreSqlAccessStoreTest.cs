namespace Persistence.Tests.Access;

[TestFixture]
public sealed class PostgreSqlAccessStoreTest() : AccessStoreContract(StorageEngine.Postgres);
