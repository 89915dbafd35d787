namespace Persistence.Tests.Messages;

[TestFixture]
public sealed class PostgreSqlMessageStoreTest() : MessageStoreContract(StorageEngine.Postgres);
