namespace Persistence.Tests.Journal;

[TestFixture]
public sealed class SqliteJournalStoreTest() : JournalStoreContract(StorageEngine.Sqlite);
