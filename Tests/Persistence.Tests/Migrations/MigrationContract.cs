namespace Persistence.Tests.Migrations;

public abstract class MigrationContract(StorageEngine engine) : StoreContract(engine)
{
    [Test]
    public async Task Has_the_tables_that_the_reference_has()
    {
        IReadOnlyList<string> made = await SchemaReading.ReadAsync(Database.Options);

        Assert.That(made, Is.EqualTo(SchemaReading.Expected(Database.Options.Engine)));
    }

    [Test]
    public async Task Migrating_again_changes_nothing()
    {
        IReadOnlyList<string> before = await SchemaReading.ReadAsync(Database.Options);

        await Storage.MigrateAsync(CancellationToken.None);

        Assert.That(await SchemaReading.ReadAsync(Database.Options), Is.EqualTo(before));
    }

    [TestCase("INSERT INTO schema_version SELECT 99, name, sha256, applied_at, by_release FROM schema_version WHERE version = 1", "newer")]
    [TestCase("DELETE FROM schema_version WHERE version >= 3", "migrate")]
    [TestCase("UPDATE schema_version SET sha256 = (SELECT sha256 FROM schema_version WHERE version = 1) WHERE version = 2", "another script")]
    [TestCase("DROP TABLE schema_version", "migrate")]
    public async Task Refuses_a_database_of_another_release(string change, string expected)
    {
        await SchemaReading.ExecuteAsync(Database.Options, change);

        Assert.That(
            async () => await Storage.VerifySchemaAsync(CancellationToken.None),
            Throws.InstanceOf<SchemaMismatchException>().With.Message.Contains(expected));
    }

    [Test]
    public async Task Does_not_migrate_a_newer_database()
    {
        await SchemaReading.ExecuteAsync(
            Database.Options,
            "INSERT INTO schema_version SELECT 99, name, sha256, applied_at, by_release FROM schema_version WHERE version = 1");

        Assert.That(
            async () => await Storage.MigrateAsync(CancellationToken.None), Throws.InstanceOf<SchemaMismatchException>());
    }
}
