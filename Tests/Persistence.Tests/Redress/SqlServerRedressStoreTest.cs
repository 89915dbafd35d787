namespace Persistence.Tests.Redress;

[TestFixture]
public sealed class SqlServerRedressStoreTest() : RedressStoreContract(StorageEngine.SqlServer);
