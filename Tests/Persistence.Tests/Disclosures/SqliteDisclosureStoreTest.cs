namespace Persistence.Tests.Disclosures;

[TestFixture]
public sealed class SqliteDisclosureStoreTest() : DisclosureStoreContract(StorageEngine.Sqlite);
