namespace Persistence.Tests.Messages;

[TestFixture]
public sealed class PostgreSqlMessageSearchTest() : MessageSearchContract(StorageEngine.Postgres);
