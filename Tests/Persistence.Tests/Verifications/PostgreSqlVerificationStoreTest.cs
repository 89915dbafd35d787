namespace Persistence.Tests.Verifications;

[TestFixture]
public sealed class PostgreSqlVerificationStoreTest() : VerificationStoreContract(StorageEngine.Postgres);
