using Dapper;
using Microsoft.Data.Sqlite;
using Persistence.Migrations;
using Persistence.Retention;

namespace Persistence.Tests.Retention;

/// <summary>Nothing of a destroyed person stays because somebody added a table and did not think of it.</summary>
[TestFixture]
public sealed class PersonErasureTest
{
    [Test]
    public void Every_table_that_names_a_person_is_erased_or_kept_for_a_reason()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        connection.Execute(Dialects.SqliteDialect.Instance.CreateVersionTable);
        foreach (MigrationScript script in MigrationScripts.Of("sqlite"))
        {
            connection.Execute(script.Text);
        }

        string[] naming = [.. connection.Query<string>("""
            SELECT DISTINCT t.name
            FROM pragma_table_list AS t
            JOIN pragma_table_info(t.name) AS c
            WHERE t.type = 'table' AND c.name = 'person_id'
            """)];

        Assert.That(
            naming.Except(PersonErasure.Steps.Select(step => step.Table), StringComparer.Ordinal).Except(PersonErasure.Kept.Keys, StringComparer.Ordinal),
            Is.Empty,
            "add the table to Persistence/Retention/PersonErasure: to Steps, or to Kept with the reason");
    }
}
