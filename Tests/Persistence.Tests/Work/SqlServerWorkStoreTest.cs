namespace Persistence.Tests.Work;

[TestFixture]
public sealed class SqlServerWorkStoreTest() : WorkStoreContract(StorageEngine.SqlServer);
