namespace Persistence.Tests.Journal;

[TestFixture]
public sealed class PostgreSqlJournalStoreTest() : JournalStoreContract(StorageEngine.Postgres);
