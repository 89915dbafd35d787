using System.Data;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Persistence.Dialects;

/// <summary>Days: <c>YYYY-MM-DD</c> in SQLite, <c>date</c> elsewhere.</summary>
internal sealed class DayHandler : SqlMapper.ITypeHandler
{
    private const string Form = "yyyy-MM-dd";

    public void SetValue(IDbDataParameter parameter, object value)
    {
        bool isText = parameter is SqliteParameter;
        parameter.DbType = isText ? DbType.String : DbType.Date;
        parameter.Value = value is not DateOnly day
            ? DBNull.Value
            : isText ? day.ToString(Form, CultureInfo.InvariantCulture) : day.ToDateTime(TimeOnly.MinValue);
    }

    public object Parse(Type destinationType, object value) => value switch
    {
        string text => DateOnly.ParseExact(text, Form, CultureInfo.InvariantCulture),
        DateTime time => DateOnly.FromDateTime(time),
        DateOnly day => day,
        _ => throw new DataException("The column holds no day."),
    };
}
