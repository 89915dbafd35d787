namespace Persistence.Tests.People;

[TestFixture]
public sealed class PostgreSqlReviewStoreTest() : ReviewStoreContract(StorageEngine.Postgres);
