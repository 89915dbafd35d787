using System.Data.Common;
using Microsoft.Data.SqlClient;
using Npgsql;

namespace Persistence.Engines.Server;

/// <summary>Makes the drivers' sources of connections.</summary>
internal static class ServerSource
{
    /// <summary>How many statements PostgreSQL keeps compiled on a connection; more than we have.</summary>
    private const int PreparedStatements = 100;

    /// <summary>PostgreSQL: statements are compiled on their second use.</summary>
    /// <param name="options">The connection string and limits.</param>
    public static DbDataSource Postgres(StorageOptions options)
    {
        var text = new NpgsqlConnectionStringBuilder(options.ConnectionString)
        {
            MaxAutoPrepare = PreparedStatements,
            AutoPrepareMinUsages = 2,
            MaxPoolSize = options.ConnectionCount,
            ApplicationName = "cpms",
        };
        return NpgsqlDataSource.Create(text);
    }

    /// <summary>SQL Server.</summary>
    /// <param name="options">The connection string and limits.</param>
    public static DbDataSource SqlServer(StorageOptions options)
    {
        var text = new SqlConnectionStringBuilder(options.ConnectionString)
        {
            MaxPoolSize = options.ConnectionCount,
            ApplicationName = "cpms",
        };
        return SqlClientFactory.Instance.CreateDataSource(text.ToString());
    }
}
