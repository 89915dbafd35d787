using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Persistence.Engines.Sqlite;

/// <summary>Collects text and parameters, and hands them to the connection's compiled statement.</summary>
/// <param name="connection">Who keeps the compiled statements.</param>
internal sealed class PreparedCommand(PreparedConnection connection) : DbCommand
{
    private readonly SqliteCommand _draft = new();

    [AllowNull]
    public override string CommandText { get; set; } = "";

    public override int CommandTimeout { get; set; }

    public override CommandType CommandType { get; set; } = CommandType.Text;

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection
    {
        get => connection;
        set => throw new NotSupportedException();
    }

    protected override DbParameterCollection DbParameterCollection => _draft.Parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel()
    {
    }

    public override void Prepare()
    {
    }

    public override int ExecuteNonQuery() => Statement().ExecuteNonQuery();

    public override object? ExecuteScalar() => Statement().ExecuteScalar();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) =>
        Statement().ExecuteReader(behavior & ~CommandBehavior.CloseConnection);

    protected override DbParameter CreateDbParameter() => new SqliteParameter();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _draft.Dispose();
        }

        base.Dispose(disposing);
    }

    private SqliteCommand Statement()
    {
        SqliteCommand statement = connection.Prepare(CommandText);
        foreach (SqliteParameter parameter in _draft.Parameters)
        {
            statement.Parameters.Add(parameter);
        }

        return statement;
    }
}
