using Microsoft.Data.SqlClient;
using NUnit.Framework;
using Persistence;

namespace Testing.Databases;

/// <summary>A database of its own on the server that <c>CPMS_TEST_SQLSERVER</c> names.</summary>
internal static class SqlServerDatabase
{
    /// <summary>The environment variable with the connection string; its user must be allowed to create databases.</summary>
    private const string Variable = "CPMS_TEST_SQLSERVER";

    public static async Task<(StorageOptions Options, Func<Task> Drop)> CreateAsync()
    {
        string? server = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(server))
        {
            Assert.Ignore($"SQL Server is not there: {Variable} holds no connection string.");
        }

        string name = $"test_{Guid.CreateVersion7():N}";
        await ExecuteAsync(server, $"CREATE DATABASE {name}");
        var text = new SqlConnectionStringBuilder(server) { InitialCatalog = name };
        var options = new StorageOptions
        {
            Engine = StorageEngine.SqlServer,
            ConnectionString = text.ToString(),
            ConnectionCount = 8,
        };
        return (options, () => DropAsync(server, name));
    }

    private static Task DropAsync(string server, string name)
    {
        SqlConnection.ClearAllPools();
        return ExecuteAsync(server, $"DROP DATABASE {name}");
    }

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var connection = new SqlConnection(new SqlConnectionStringBuilder(server) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new SqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
