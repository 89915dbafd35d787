using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Logging;
using Persistence.Dialects;

namespace Persistence.Engines.Server;

/// <summary>The isolation of reads: a snapshot, which an operator must allow on a database of SQL Server.</summary>
/// <param name="dialect">What the server speaks.</param>
/// <param name="logger">The log.</param>
internal sealed class SnapshotIsolation(SqlDialect dialect, ILogger logger)
{
    private IsolationLevel? _level;

    /// <summary>The isolation to read in; the server is asked once.</summary>
    /// <param name="connection">An open connection outside a transaction.</param>
    public async Task<IsolationLevel> OfAsync(DbConnection connection) => _level ??= await FindAsync(connection);

    private async Task<IsolationLevel> FindAsync(DbConnection connection)
    {
        const string Sql = """
            SELECT snapshot_isolation_state
            FROM sys.databases
            WHERE name = DB_NAME()
            """;
        if (dialect.Snapshot != IsolationLevel.Snapshot || await connection.ExecuteScalarAsync<int?>(Sql) == 1)
        {
            return dialect.Snapshot;
        }

        logger.SnapshotsMissing();
        return IsolationLevel.ReadCommitted;
    }
}
