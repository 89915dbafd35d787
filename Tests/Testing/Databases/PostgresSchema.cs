using Npgsql;
using NUnit.Framework;
using Persistence;

namespace Testing.Databases;

/// <summary>A schema of its own in the database that <c>CPMS_TEST_POSTGRES</c> names.</summary>
internal static class PostgresSchema
{
    /// <summary>The environment variable with the connection string; its user must be allowed to create schemas.</summary>
    private const string Variable = "CPMS_TEST_POSTGRES";

    public static async Task<(StorageOptions Options, Func<Task> Drop)> CreateAsync()
    {
        string? server = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(server))
        {
            Assert.Ignore($"PostgreSQL is not there: {Variable} holds no connection string.");
        }

        string schema = $"test_{Guid.CreateVersion7():N}";
        await ExecuteAsync(server, $"CREATE SCHEMA {schema}");
        var text = new NpgsqlConnectionStringBuilder(server) { SearchPath = schema };
        var options = new StorageOptions
        {
            Engine = StorageEngine.Postgres,
            ConnectionString = text.ToString(),
            ConnectionCount = 8,
        };
        return (options, () => ExecuteAsync(server, $"DROP SCHEMA {schema} CASCADE"));
    }

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
