namespace Persistence.Tests.Migrations;

[TestFixture]
public sealed class SqlServerMigrationTest() : MigrationContract(StorageEngine.SqlServer);
