using System.Data;
using System.Data.Common;
using System.Text;
using Microsoft.Data.SqlClient;

namespace Persistence.Dialects;

/// <summary>SQL Server 2019 or later; without MERGE and without changes through a common table expression.</summary>
internal sealed class SqlServerDialect : SqlDialect
{
    /// <summary>The one instance.</summary>
    public static SqlServerDialect Instance { get; } = new();

    public override string Name => "sqlserver";

    /// <summary>Nothing: the error of a duplicate key leaves the transaction alive.</summary>
    public override string OrIgnore => "";

    public override string Limit => "OFFSET 0 ROWS FETCH NEXT @count ROWS ONLY";

    public override string Some(string columns, string rest) => $"SELECT TOP (@count) {columns} {rest}";

    public override string ShortText => "nvarchar(200)";

    public override string MigrationLock =>
        "EXEC sp_getapplock @Resource = 'cpms-migration', @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 60000";

    public override IsolationLevel Snapshot => IsolationLevel.Snapshot;

    public override string CreateVersionTable => """
        IF OBJECT_ID('schema_version') IS NULL
        CREATE TABLE schema_version (
            version int NOT NULL PRIMARY KEY,
            name nvarchar(200) NOT NULL,
            sha256 varbinary(32) NOT NULL,
            applied_at datetime2(6) NOT NULL,
            by_release nvarchar(100) NOT NULL
        )
        """;

    protected override string WriteClaim(Claim claim) => $"""
        UPDATE {claim.Table}
        SET {claim.Set}
        OUTPUT {claim.ColumnsOf("inserted")}
        WHERE {claim.Again} AND {claim.Key} IN (
            SELECT TOP (@count) candidate.{claim.Key}
            FROM {claim.Table} AS candidate WITH (ROWLOCK, READPAST, UPDLOCK)
            WHERE {claim.Where}
            ORDER BY {claim.Order})
        """;

    public override string MicrosecondsSince(string column, string parameter) =>
        $"DATEDIFF_BIG(microsecond, {parameter}, {column})";

    public override Fault FaultOf(DbException exception) => exception is not SqlException sql
        ? Fault.Other
        : sql.Number switch
        {
            2601 or 2627 => Fault.Duplicate,
            1205 or 3960 or 3961 or 41302 or 41305 or 41325 => Fault.Conflict,
            _ when IsAway(sql) => Fault.Unavailable,
            _ => Fault.Other,
        };

    /// <summary>A script's statements stand between lines that hold nothing but <c>GO</c>.</summary>
    public override IReadOnlyList<string> Split(string script)
    {
        List<string> statements = [];
        var statement = new StringBuilder();
        foreach (string line in script.Split('\n').Append("GO"))
        {
            if (!line.Trim().Equals("GO", StringComparison.OrdinalIgnoreCase))
            {
                statement.Append(line).Append('\n');
            }
            else if (!string.IsNullOrWhiteSpace(statement.ToString()))
            {
                statements.Add(statement.ToString());
                statement.Clear();
            }
        }

        return statements;
    }

    /// <summary>
    /// Connection and network (-2, 20, 53, 64, 121, 233, 258, 10053…10061), sign-in (4060, 18456), room (1101, 1105, 9002), memory and
    /// workers (701, 802, 10928…49920), lock time-out (1222), shutdown (6005), read-only (3906), or a severity that ends the connection.
    /// </summary>
    private static bool IsAway(SqlException exception) => exception.Class >= 20 || exception.Number is
        -2 or -1 or 0 or 20 or 53 or 64 or 121 or 233 or 258 or (>= 10053 and <= 10061) or 11001
        or 4060 or 18456 or 1101 or 1105 or 9002 or 701 or 802 or 1222 or 3906 or 6005
        or 10928 or 10929 or 40197 or 40501 or 40613 or (>= 49918 and <= 49920);
}
