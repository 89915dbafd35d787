namespace Persistence.Tests.Redress;

[TestFixture]
public sealed class PostgreSqlRedressStoreTest() : RedressStoreContract(StorageEngine.Postgres);
