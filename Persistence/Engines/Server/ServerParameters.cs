using System.Data;
using System.Data.Common;
using Persistence.Dialects;

namespace Persistence.Engines.Server;

/// <summary>Adds parameters to a driver's command.</summary>
/// <param name="parameters">The command's parameters.</param>
/// <param name="create">Makes one.</param>
internal sealed class ServerParameters(DbParameterCollection parameters, Func<DbParameter> create) : IParameters
{
    private static readonly GuidHandler Ids = new();
    private static readonly TimeHandler Times = new();

    public void Add(string name, Guid? value) => Ids.SetValue(New(name), (object?)value ?? DBNull.Value);

    public void Add(string name, string? value) => Set(New(name), DbType.String, (object?)value ?? DBNull.Value);

    public void Add(string name, long value) => Set(New(name), DbType.Int64, value);

    public void Add(string name, double value) => Set(New(name), DbType.Double, value);

    public void Add(string name, DateTimeOffset? value) => Times.SetValue(New(name), (object?)value ?? DBNull.Value);

    public void Add(string name, ReadOnlyMemory<byte> value) => Set(New(name), DbType.Binary, Bytes.Of(value));

    private static void Set(DbParameter parameter, DbType type, object value)
    {
        parameter.DbType = type;
        parameter.Value = value;
    }

    private DbParameter New(string name)
    {
        DbParameter parameter = create();
        parameter.ParameterName = name;
        parameters.Add(parameter);
        return parameter;
    }
}
