using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Persistence.Engines.Sqlite;

/// <summary>
/// A SQLite connection whose statements are compiled once: the driver compiles the text of each new command again, which costs more
/// than most of our statements themselves, and Dapper makes a new command for each call.
/// </summary>
/// <param name="inner">The driver's connection, open.</param>
internal sealed class PreparedConnection(SqliteConnection inner) : DbConnection
{
    /// <summary>How many compiled statements are kept; the texts of ours are far fewer, except those of searches.</summary>
    private const int StatementLimit = 256;

    private readonly Dictionary<string, SqliteCommand> _statements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BoundStatement> _bound = new(ReferenceEqualityComparer.Instance);

    [AllowNull]
    public override string ConnectionString
    {
        get => inner.ConnectionString;
        set => throw new NotSupportedException();
    }

    public override string Database => inner.Database;

    public override string DataSource => inner.DataSource;

    public override string ServerVersion => inner.ServerVersion;

    public override ConnectionState State => inner.State;

    /// <summary>Whether the engine has no transaction open, also because it undid one by itself.</summary>
    public bool IsOutsideTransaction => SQLitePCL.raw.sqlite3_get_autocommit(inner.Handle) != 0;

    /// <summary>The compiled statement of a text, with no parameters.</summary>
    /// <param name="text">The SQL.</param>
    public SqliteCommand Prepare(string text)
    {
        if (_statements.TryGetValue(text, out SqliteCommand? statement))
        {
            statement.Parameters.Clear();
            return statement;
        }

        if (_statements.Count == StatementLimit)
        {
            Forget();
        }

        statement = inner.CreateCommand();
        statement.CommandText = text;
        _statements.Add(text, statement);
        return statement;
    }

    /// <summary>The compiled statement of a text that is a constant or is kept somewhere: it is found again by its reference.</summary>
    /// <param name="text">The SQL.</param>
    public BoundStatement Bind(string text)
    {
        if (!_bound.TryGetValue(text, out BoundStatement? statement))
        {
            statement = new BoundStatement(inner.Handle!, text); // there while the connection is open
            _bound.Add(text, statement);
        }

        statement.Begin();
        return statement;
    }

    /// <summary>Runs a statement without parameters.</summary>
    /// <param name="text">The SQL.</param>
    public void Execute(string text) => Bind(text).Run();

    public override void Open()
    {
    }

    public override void Close()
    {
        Forget();
        ForgetBound();
        inner.Close();
    }

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => throw new NotSupportedException();

    protected override DbCommand CreateDbCommand() => new PreparedCommand(this);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Forget();
            ForgetBound();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Forget()
    {
        foreach (SqliteCommand statement in _statements.Values)
        {
            statement.Dispose();
        }

        _statements.Clear();
    }

    private void ForgetBound()
    {
        foreach (BoundStatement statement in _bound.Values)
        {
            statement.Dispose();
        }

        _bound.Clear();
    }
}
