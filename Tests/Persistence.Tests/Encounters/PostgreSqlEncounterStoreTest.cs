namespace Persistence.Tests.Encounters;

[TestFixture]
public sealed class PostgreSqlEncounterStoreTest() : EncounterStoreContract(StorageEngine.Postgres);
