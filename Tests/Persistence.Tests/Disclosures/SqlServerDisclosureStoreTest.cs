namespace Persistence.Tests.Disclosures;

[TestFixture]
public sealed class SqlServerDisclosureStoreTest() : DisclosureStoreContract(StorageEngine.SqlServer);
