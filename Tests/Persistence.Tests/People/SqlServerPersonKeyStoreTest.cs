namespace Persistence.Tests.People;

[TestFixture]
public sealed class SqlServerPersonKeyStoreTest() : PersonKeyStoreContract(StorageEngine.SqlServer);
