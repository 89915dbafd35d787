using System.Data;
using Dapper;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Persistence.Dialects;

/// <summary>
/// Times in UTC, cut to microseconds because that is what every engine can hold: microseconds since 1970 in SQLite,
/// <c>timestamptz</c> in PostgreSQL, <c>datetime2(6)</c> in SQL Server.
/// </summary>
internal sealed class TimeHandler : SqlMapper.ITypeHandler
{
    /// <summary>Microseconds since 1970, cut.</summary>
    /// <param name="time">The time.</param>
    public static long ToMicroseconds(DateTimeOffset time) =>
        (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks - LeftOver(time)) / TimeSpan.TicksPerMicrosecond;

    public void SetValue(IDbDataParameter parameter, object value)
    {
        var time = value as DateTimeOffset?;
        switch (parameter)
        {
            case SqliteParameter sqlite:
                sqlite.SqliteType = SqliteType.Integer;
                sqlite.Value = time is null ? DBNull.Value : ToMicroseconds(time.Value);
                break;
            case NpgsqlParameter npgsql:
                npgsql.NpgsqlDbType = NpgsqlDbType.TimestampTz;
                npgsql.Value = time is null ? DBNull.Value : Cut(time.Value);
                break;
            case SqlParameter sql:
                sql.SqlDbType = SqlDbType.DateTime2;
                sql.Scale = 6;
                sql.Value = time is null ? DBNull.Value : Cut(time.Value);
                break;
            default:
                throw new NotSupportedException("The driver is not one of the three.");
        }
    }

    public object Parse(Type destinationType, object value) => value switch
    {
        long microseconds => DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond),
        DateTime time => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)),
        DateTimeOffset time => time,
        _ => throw new DataException("The column holds no time."),
    };

    private static DateTime Cut(DateTimeOffset time) => time.UtcDateTime.AddTicks(-LeftOver(time));

    private static long LeftOver(DateTimeOffset time) => time.UtcTicks % TimeSpan.TicksPerMicrosecond;
}
