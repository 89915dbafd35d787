namespace Persistence.Tests.Messages;

[TestFixture]
public sealed class SqlServerMessageStoreTest() : MessageStoreContract(StorageEngine.SqlServer);
