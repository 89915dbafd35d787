using System.Data.Common;
using System.Reflection;
using Persistence.Dialects;

namespace Persistence.Migrations;

/// <summary>The table <c>schema_version</c>: what was run on a database, and whether it fits this release.</summary>
/// <param name="session">A transaction, or a snapshot where only <see cref="VerifyAsync"/> is called.</param>
/// <param name="scripts">The scripts of this release.</param>
internal sealed class SchemaVersions(Session session, IReadOnlyList<MigrationScript> scripts)
{
    /// <summary>The next script that the database lacks, or null.</summary>
    /// <exception cref="SchemaMismatchException">The database is newer, or was made by other scripts.</exception>
    public async Task<MigrationScript?> FindNextAsync()
    {
        int applied = await CheckAsync();
        return applied < scripts.Count ? scripts[applied] : null;
    }

    /// <summary>Runs a script and notes it.</summary>
    /// <param name="script">The script.</param>
    /// <param name="at">The time, UTC.</param>
    public async Task ApplyAsync(MigrationScript script, DateTimeOffset at)
    {
        const string Sql = """
            INSERT INTO schema_version (version, name, sha256, applied_at, by_release)
            VALUES (@version, @name, @sha256, @at, @release)
            """;
        foreach (string statement in session.Dialect.Split(script.Text))
        {
            await session.ExecuteAsync(statement);
        }

        await session.ExecuteAsync(
            Sql, new { version = script.Version, name = script.Name, sha256 = script.Sha256, at, release = Release });
    }

    /// <summary>True where every script was run.</summary>
    /// <exception cref="SchemaMismatchException">The database is newer or older, or was made by other scripts.</exception>
    public async Task<bool> VerifyAsync()
    {
        int applied = await CountAsync();
        return applied == scripts.Count
            ? true
            : throw new SchemaMismatchException(
                $"The database has {applied} of the {scripts.Count} schema scripts of this release: run cpms migrate.");
    }

    private static string Release =>
        typeof(SchemaVersions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "?";

    private async Task<int> CountAsync()
    {
        try
        {
            return await CheckAsync();
        }
        catch (DbException exception) when (session.Dialect.FaultOf(exception) == Fault.Other)
        {
            throw new SchemaMismatchException("The database has no schema of ours: run cpms migrate.", exception);
        }
    }

    private async Task<int> CheckAsync()
    {
        const string Sql = """
            SELECT version, sha256
            FROM schema_version
            ORDER BY version
            """;
        List<VersionRecord> applied = await session.QueryAsync<VersionRecord>(Sql);
        if (applied.Count > scripts.Count)
        {
            throw new SchemaMismatchException(
                $"The database has schema version {applied[^1].Version}, this release knows {scripts[^1].Version}: use the newer release.");
        }

        for (int index = 0; index < applied.Count; index++)
        {
            if (applied[index].Version != scripts[index].Version || !applied[index].Sha256.AsSpan().SequenceEqual(scripts[index].Sha256))
            {
                throw new SchemaMismatchException(
                    $"Schema version {applied[index].Version} of the database was made by another script than this release has.");
            }
        }

        return applied.Count;
    }
}
