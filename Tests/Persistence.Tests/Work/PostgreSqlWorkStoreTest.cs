namespace Persistence.Tests.Work;

[TestFixture]
public sealed class PostgreSqlWorkStoreTest() : WorkStoreContract(StorageEngine.Postgres);
