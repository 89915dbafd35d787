namespace Persistence.Tests.Messages;

[TestFixture]
public sealed class SqliteMessageSearchTest() : MessageSearchContract(StorageEngine.Sqlite);
