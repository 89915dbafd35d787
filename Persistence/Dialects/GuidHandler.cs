using System.Data;
using Dapper;
using Npgsql;

namespace Persistence.Dialects;

/// <summary>
/// Ids: <c>uuid</c> in PostgreSQL, elsewhere 16 bytes in network order, so that version 7 ids sort by time in every engine
/// (a <c>uniqueidentifier</c> of SQL Server sorts by its last six bytes).
/// </summary>
internal sealed class GuidHandler : SqlMapper.ITypeHandler
{
    public void SetValue(IDbDataParameter parameter, object value)
    {
        bool isNative = parameter is NpgsqlParameter;
        parameter.DbType = isNative ? DbType.Guid : DbType.Binary;
        parameter.Value = value is Guid id && !isNative ? id.ToByteArray(bigEndian: true) : value;
    }

    public object Parse(Type destinationType, object value) => value switch
    {
        byte[] bytes => new Guid(bytes, bigEndian: true),
        Guid id => id,
        _ => throw new DataException("The column holds no id."),
    };
}
