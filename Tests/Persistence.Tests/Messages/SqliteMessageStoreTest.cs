namespace Persistence.Tests.Messages;

[TestFixture]
public sealed class SqliteMessageStoreTest() : MessageStoreContract(StorageEngine.Sqlite);
