namespace Persistence.Tests.Verifications;

[TestFixture]
public sealed class SqliteVerificationStoreTest() : VerificationStoreContract(StorageEngine.Sqlite);
