namespace Persistence.Tests.Migrations;

[TestFixture]
public sealed class PostgreSqlMigrationTest() : MigrationContract(StorageEngine.Postgres);
