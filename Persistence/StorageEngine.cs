namespace Persistence;

/// <summary>Which database keeps everything.</summary>
public enum StorageEngine
{
    /// <summary>Files in the data folder: one process, nothing to install.</summary>
    Sqlite,

    /// <summary>PostgreSQL 13 or later: several gateways may share it.</summary>
    Postgres,

    /// <summary>SQL Server 2019 or later.</summary>
    SqlServer,
}
