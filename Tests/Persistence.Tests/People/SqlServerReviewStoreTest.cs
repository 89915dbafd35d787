namespace Persistence.Tests.People;

[TestFixture]
public sealed class SqlServerReviewStoreTest() : ReviewStoreContract(StorageEngine.SqlServer);
