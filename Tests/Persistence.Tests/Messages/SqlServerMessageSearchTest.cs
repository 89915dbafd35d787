namespace Persistence.Tests.Messages;

[TestFixture]
public sealed class SqlServerMessageSearchTest() : MessageSearchContract(StorageEngine.SqlServer);
