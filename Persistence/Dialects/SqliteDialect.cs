using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Persistence.Dialects;

/// <summary>SQLite 3.38 or later.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    /// <summary>The one instance.</summary>
    public static SqliteDialect Instance { get; } = new();

    public override string Name => "sqlite";

    public override string OrIgnore => "ON CONFLICT DO NOTHING";

    // sqlite.org/pragma.html#pragma_secure_delete: else what was deleted stays readable in the file.
    public override string? Wipe(bool isOn) => isOn ? "PRAGMA secure_delete = ON" : "PRAGMA secure_delete = OFF";

    public override string Limit => "LIMIT @count";

    public override string MigrationLock => "";

    public override IsolationLevel Snapshot => IsolationLevel.Serializable;

    public override string CreateVersionTable => """
        CREATE TABLE IF NOT EXISTS schema_version (
            version INTEGER NOT NULL PRIMARY KEY,
            name TEXT NOT NULL,
            sha256 BLOB NOT NULL,
            applied_at INTEGER NOT NULL,
            by_release TEXT NOT NULL
        ) STRICT
        """;

    protected override string WriteClaim(Claim claim) => $"""
        UPDATE {claim.Table}
        SET {claim.Set}
        WHERE {claim.Key} IN (
            SELECT candidate.{claim.Key}
            FROM {claim.Table} AS candidate
            WHERE {claim.Where}
            ORDER BY {claim.Order}
            LIMIT @count)
        RETURNING {string.Join(", ", claim.Columns)}
        """;

    public override string MicrosecondsSince(string column, string parameter) => $"({column} - {parameter})";

    public override Fault FaultOf(DbException exception) => exception is not SqliteException sqlite
        ? Fault.Other
        : sqlite.SqliteErrorCode switch
        {
            SQLitePCL.raw.SQLITE_CONSTRAINT => OfConstraint(sqlite.SqliteExtendedErrorCode),
            SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED or SQLitePCL.raw.SQLITE_NOMEM
                or SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_IOERR or SQLitePCL.raw.SQLITE_FULL
                or SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_PROTOCOL => Fault.Unavailable,
            _ => Fault.Other,
        };

    private static Fault OfConstraint(int code) =>
        code is SQLitePCL.raw.SQLITE_CONSTRAINT_UNIQUE or SQLitePCL.raw.SQLITE_CONSTRAINT_PRIMARYKEY
            ? Fault.Duplicate
            : Fault.Other;
}
