namespace Persistence.Tests.Disclosures;

[TestFixture]
public sealed class PostgreSqlDisclosureStoreTest() : DisclosureStoreContract(StorageEngine.Postgres);
