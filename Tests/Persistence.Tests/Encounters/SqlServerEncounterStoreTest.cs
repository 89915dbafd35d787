namespace Persistence.Tests.Encounters;

[TestFixture]
public sealed class SqlServerEncounterStoreTest() : EncounterStoreContract(StorageEngine.SqlServer);
