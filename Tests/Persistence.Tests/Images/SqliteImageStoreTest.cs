namespace Persistence.Tests.Images;

[TestFixture]
public sealed class SqliteImageStoreTest() : ImageStoreContract(StorageEngine.Sqlite);
