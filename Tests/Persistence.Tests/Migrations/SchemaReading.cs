using System.Data.Common;
using Dapper;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;
using Persistence.Migrations;

namespace Persistence.Tests.Migrations;

/// <summary>A schema as lines that are the same in every engine: <c>table.column not null</c> and <c>unique table (columns)</c>.</summary>
internal static class SchemaReading
{
    private const string ServerColumns = """
        SELECT LOWER(CONCAT(c.table_name, '.', c.column_name, CASE c.is_nullable WHEN 'NO' THEN ' not null' ELSE '' END))
        FROM information_schema.columns AS c
        JOIN information_schema.tables AS t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
        WHERE t.table_type = 'BASE TABLE' AND c.table_schema = {0}
        """;

    private const string PostgresKeys = """
        SELECT CONCAT('unique ', t.relname, ' (', string_agg(a.attname, ', ' ORDER BY k.place), ')')
        FROM pg_index AS i
        JOIN pg_class AS t ON t.oid = i.indrelid
        JOIN pg_namespace AS n ON n.oid = t.relnamespace
        CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k (attribute, place)
        JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = k.attribute
        WHERE i.indisunique AND n.nspname = current_schema()
        GROUP BY i.indexrelid, t.relname
        """;

    private const string SqlServerKeys = """
        SELECT CONCAT('unique ', t.name, ' (', STRING_AGG(c.name, ', ') WITHIN GROUP (ORDER BY ic.key_ordinal), ')')
        FROM sys.indexes AS i
        JOIN sys.tables AS t ON t.object_id = i.object_id
        JOIN sys.index_columns AS ic ON ic.object_id = i.object_id AND ic.index_id = i.index_id
        JOIN sys.columns AS c ON c.object_id = i.object_id AND c.column_id = ic.column_id
        WHERE i.is_unique = 1
        GROUP BY i.object_id, i.index_id, t.name
        """;

    private const string SqliteColumns = """
        SELECT t.name || '.' || c.name || CASE WHEN c."notnull" = 1 THEN ' not null' ELSE '' END
        FROM pragma_table_list AS t
        JOIN pragma_table_info(t.name) AS c
        WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'
        """;

    private const string SqliteKeys = """
        SELECT 'unique ' || t.name || ' (' || (
            SELECT group_concat(name, ', ') FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno)) || ')'
        FROM pragma_table_list AS t
        JOIN pragma_index_list(t.name) AS i
        WHERE i."unique" = 1 AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%'
        UNION ALL
        SELECT 'unique ' || t.name || ' (' || c.name || ')'
        FROM pragma_table_list AS t
        JOIN pragma_table_info(t.name) AS c
        WHERE c.pk = 1 AND c.type = 'INTEGER' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%'
            AND (SELECT COUNT(*) FROM pragma_table_info(t.name) WHERE pk > 0) = 1
        """;

    /// <summary>What a fresh database must look like: that of the SQLite scripts, and a table for images on the servers.</summary>
    public static IReadOnlyList<string> Expected(StorageEngine engine)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        connection.Execute(Dialects.SqliteDialect.Instance.CreateVersionTable);
        foreach (MigrationScript script in MigrationScripts.Of("sqlite"))
        {
            connection.Execute(script.Text);
        }

        string[] images = engine == StorageEngine.Sqlite
            ? []
            : ["image.bytes not null", "image.digest not null", "image.length_bytes not null", "unique image (digest)"];
        return Sort([.. Read(connection, SqliteColumns, SqliteKeys), .. images]);
    }

    /// <summary>What a database looks like.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(StorageOptions options)
    {
        await using DbConnection connection = await OpenAsync(options);
        return Sort(options.Engine switch
        {
            StorageEngine.Postgres => Read(connection, Of("current_schema()"), PostgresKeys),
            StorageEngine.SqlServer => Read(connection, Of("'dbo'"), SqlServerKeys),
            _ => Read(connection, SqliteColumns, SqliteKeys),
        });
    }

    /// <summary>Runs a statement beside the storage.</summary>
    public static async Task ExecuteAsync(StorageOptions options, string sql)
    {
        await using DbConnection connection = await OpenAsync(options);
        await connection.ExecuteAsync(sql);
    }

    private static string Of(string schema) => ServerColumns.Replace("{0}", schema, StringComparison.Ordinal);

    private static IEnumerable<string> Read(DbConnection connection, string columns, string keys) =>
        [.. connection.Query<string>(columns), .. connection.Query<string>(keys)];

    private static List<string> Sort(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];

    private static async Task<DbConnection> OpenAsync(StorageOptions options)
    {
        DbConnection connection = options.Engine switch
        {
            StorageEngine.Postgres => new NpgsqlConnection(options.ConnectionString),
            StorageEngine.SqlServer => new SqlConnection(options.ConnectionString),
            _ => new SqliteConnection($"Data Source={Path.Combine(options.DataDirectory, "cpms.db")};Pooling=False"),
        };
        await connection.OpenAsync();
        return connection;
    }
}
