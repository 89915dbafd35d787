namespace Persistence.Tests.People;

[TestFixture]
public sealed class SqliteReviewStoreTest() : ReviewStoreContract(StorageEngine.Sqlite);
