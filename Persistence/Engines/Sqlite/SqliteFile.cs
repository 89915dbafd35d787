using Microsoft.Data.Sqlite;

namespace Persistence.Engines.Sqlite;

/// <summary>A database file and how connections to it are set up.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Synchronous"><c>FULL</c> where a commit must be on disk, <c>NORMAL</c> where the file can be made again.</param>
internal sealed record SqliteFile(string Path, string Synchronous)
{
    /// <summary>Bytes of a page: a 10 KB message fills two, and an index entry still dirties little.</summary>
    private const int PageSize = 8192;

    /// <summary>Pages in the log after which it is copied back into the file: 64 MB.</summary>
    private const int CheckpointPages = 8192;

    /// <summary>Opens the connection that writes.</summary>
    public PreparedConnection OpenWriter() => Open($"""
        PRAGMA page_size = {PageSize};
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = {Synchronous};
        PRAGMA foreign_keys = ON;
        PRAGMA wal_autocheckpoint = {CheckpointPages};
        PRAGMA cache_size = -32768;
        PRAGMA temp_store = MEMORY;
        """);

    /// <summary>Opens a connection that only reads.</summary>
    public PreparedConnection OpenReader() => Open("""
        PRAGMA query_only = ON;
        PRAGMA cache_size = -4096;
        PRAGMA temp_store = MEMORY;
        """);

    private PreparedConnection Open(string pragmas)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            Pooling = false,
            DefaultTimeout = 10,
        }.ToString());
        try
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = pragmas;
            command.ExecuteNonQuery();
            return new PreparedConnection(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
