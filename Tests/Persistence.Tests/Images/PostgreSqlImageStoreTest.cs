namespace Persistence.Tests.Images;

[TestFixture]
public sealed class PostgreSqlImageStoreTest() : ImageStoreContract(StorageEngine.Postgres);
