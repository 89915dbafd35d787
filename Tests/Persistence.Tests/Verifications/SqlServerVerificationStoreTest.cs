namespace Persistence.Tests.Verifications;

[TestFixture]
public sealed class SqlServerVerificationStoreTest() : VerificationStoreContract(StorageEngine.SqlServer);
