namespace Persistence.Tests.Images;

[TestFixture]
public sealed class SqlServerImageStoreTest() : ImageStoreContract(StorageEngine.SqlServer);
