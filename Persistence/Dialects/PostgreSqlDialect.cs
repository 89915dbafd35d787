using System.Data;
using System.Data.Common;
using System.Net.Sockets;
using Npgsql;

namespace Persistence.Dialects;

/// <summary>PostgreSQL 13 or later.</summary>
internal sealed class PostgreSqlDialect : SqlDialect
{
    /// <summary>The key of the advisory lock under which scripts run: the letters CPMS.</summary>
    private const int MigrationKey = 0x43504D53;

    /// <summary>The one instance.</summary>
    public static PostgreSqlDialect Instance { get; } = new();

    public override string Name => "postgresql";

    public override string OrIgnore => "ON CONFLICT DO NOTHING";

    public override bool Defers => true;

    public override string Limit => "LIMIT @count";

    public override string MigrationLock => $"SELECT pg_advisory_xact_lock({MigrationKey})";

    public override IsolationLevel Snapshot => IsolationLevel.RepeatableRead;

    public override string CreateVersionTable => """
        CREATE TABLE IF NOT EXISTS schema_version (
            version integer NOT NULL PRIMARY KEY,
            name text NOT NULL,
            sha256 bytea NOT NULL,
            applied_at timestamptz NOT NULL,
            by_release text NOT NULL
        )
        """;

    protected override string WriteClaim(Claim claim) => $"""
        UPDATE {claim.Table}
        SET {claim.Set}
        FROM (
            SELECT candidate.{claim.Key}
            FROM {claim.Table} AS candidate
            WHERE {claim.Where}
            ORDER BY {claim.Order}
            LIMIT @count
            FOR UPDATE OF candidate SKIP LOCKED) AS claimed
        WHERE {claim.Table}.{claim.Key} = claimed.{claim.Key}
        RETURNING {claim.ColumnsOf(claim.Table)}
        """;

    public override string MicrosecondsSince(string column, string parameter) =>
        $"CAST(EXTRACT(EPOCH FROM ({column} - {parameter})) * 1000000 AS bigint)";

    public override Fault FaultOf(DbException exception) => exception switch
    {
        PostgresException postgres => OfState(postgres.SqlState),
        NpgsqlException { IsTransient: true } => Fault.Unavailable,
        NpgsqlException { InnerException: IOException or SocketException or TimeoutException } => Fault.Unavailable,
        _ => Fault.Other,
    };

    private static Fault OfState(string state) => state switch
    {
        PostgresErrorCodes.UniqueViolation => Fault.Duplicate,
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => Fault.Conflict,
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.ReadOnlySqlTransaction
            or PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.IoError => Fault.Unavailable,
        _ => OfClass(state[..2]),
    };

    /// <summary>08 connection, 28 sign-in, 53 resources (disk, memory, connections), 57 operator (shutdown, time-out).</summary>
    private static Fault OfClass(string stateClass) =>
        stateClass is "08" or "28" or "53" or "57" ? Fault.Unavailable : Fault.Other;
}
