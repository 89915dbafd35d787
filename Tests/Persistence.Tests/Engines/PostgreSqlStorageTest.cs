namespace Persistence.Tests.Engines;

[TestFixture]
public sealed class PostgreSqlStorageTest() : StorageContract(StorageEngine.Postgres);
