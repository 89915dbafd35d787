namespace Persistence.Tests.Encounters;

[TestFixture]
public sealed class SqliteEncounterStoreTest() : EncounterStoreContract(StorageEngine.Sqlite);
