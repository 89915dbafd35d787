namespace Persistence.Tests.Engines;

[TestFixture]
public sealed class SqlServerStorageTest() : StorageContract(StorageEngine.SqlServer);
