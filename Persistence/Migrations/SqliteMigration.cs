using Microsoft.Extensions.Logging;
using Persistence.Dialects;
using Persistence.Engines.Sqlite;

namespace Persistence.Migrations;

/// <summary>Brings a SQLite file up to date on a connection of its own; the begin of each transaction is the lock.</summary>
internal sealed class SqliteMigration(
    SqliteFile file, IReadOnlyList<MigrationScript> scripts, TimeProvider time, ILogger logger)
{
    /// <summary>Runs what is missing, one transaction a script.</summary>
    public async Task RunAsync()
    {
        await using PreparedConnection connection = file.OpenWriter();
        var session = new Session(connection, SqliteDialect.Instance);
        while (await RunNextAsync(connection, session))
        {
        }
    }

    private async Task<bool> RunNextAsync(PreparedConnection connection, Session session)
    {
        var versions = new SchemaVersions(session, scripts);
        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            await session.ExecuteAsync(session.Dialect.CreateVersionTable);
            MigrationScript? next = await versions.FindNextAsync();
            if (next is not null)
            {
                await versions.ApplyAsync(next, time.GetUtcNow());
                logger.ScriptApplied(next.Version, next.Name);
            }

            connection.Execute("COMMIT");
            return next is not null;
        }
        catch
        {
            if (!connection.IsOutsideTransaction)
            {
                connection.Execute("ROLLBACK");
            }

            throw;
        }
    }
}
