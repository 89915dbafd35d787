namespace Persistence;

/// <summary>Where and how everything is kept.</summary>
public sealed record StorageOptions
{
    /// <summary>The database engine.</summary>
    public StorageEngine Engine { get; init; } = StorageEngine.Sqlite;

    /// <summary>The folder of the SQLite files; it is made where it is missing. Not used by the other engines.</summary>
    public string DataDirectory { get; init; } = "data";

    /// <summary>The connection string of PostgreSQL or SQL Server; required there, not used by SQLite.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>How many callers' work shares one commit at most (SQLite).</summary>
    public int BatchCount { get; init; } = 256;

    /// <summary>How long one commit gathers work at most (SQLite); what does not fit goes into the next one.</summary>
    public TimeSpan BatchTime { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How many callers may wait for the writer before further ones are held back (SQLite).</summary>
    public int QueueLength { get; init; } = 4096;

    /// <summary>How many reads run side by side (SQLite).</summary>
    public int ReaderCount { get; init; } = 8;

    /// <summary>How many connections are open at most (PostgreSQL and SQL Server).</summary>
    public int ConnectionCount { get; init; } = 32;

    /// <summary>The size at which a file of images is closed and the next one begun, bytes (SQLite).</summary>
    public long SegmentLength { get; init; } = 1L << 30;

    /// <summary>How often a transaction is tried that loses against another before the caller is told to come back.</summary>
    public int ConflictAttempts { get; init; } = 8;
}
