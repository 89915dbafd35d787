namespace Persistence.Tests.People;

[TestFixture]
public sealed class SqlServerPersonStoreTest() : PersonStoreContract(StorageEngine.SqlServer);
