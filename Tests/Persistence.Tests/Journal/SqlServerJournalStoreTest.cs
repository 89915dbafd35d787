namespace Persistence.Tests.Journal;

[TestFixture]
public sealed class SqlServerJournalStoreTest() : JournalStoreContract(StorageEngine.SqlServer);
