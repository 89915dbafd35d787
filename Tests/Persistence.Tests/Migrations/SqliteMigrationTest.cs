namespace Persistence.Tests.Migrations;

[TestFixture]
public sealed class SqliteMigrationTest() : MigrationContract(StorageEngine.Sqlite);
