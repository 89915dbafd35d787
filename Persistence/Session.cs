using System.Data.Common;
using Dapper;
using Persistence.Dialects;
using Persistence.Engines.Server;
using Persistence.Engines.Sqlite;

namespace Persistence;

/// <summary>A connection inside one transaction or snapshot, and the only way in which stores reach the database.</summary>
/// <param name="connection">An open connection.</param>
/// <param name="dialect">What the engine speaks.</param>
internal sealed class Session(DbConnection connection, SqlDialect dialect)
{
    private DbBatch? _deferred;

    /// <summary>What the engine speaks.</summary>
    public SqlDialect Dialect => dialect;

    /// <summary>The driver's transaction; null where begin and commit are statements of our own.</summary>
    public DbTransaction? Transaction { get; set; }

    /// <summary>Runs a statement and gives the number of rows it changed.</summary>
    public async Task<int> ExecuteAsync(string sql, object? parameters = null)
    {
        await FlushAsync();
        return await connection.ExecuteAsync(sql, parameters, Transaction);
    }

    /// <summary>
    /// Runs a statement that nearly every message needs, without Dapper, and whose result nobody needs. Where each statement is a
    /// way to a server and back, it waits for the next one whose result is needed, or for the commit, and goes with it.
    /// </summary>
    /// <typeparam name="T">The type of what the parameters are made of.</typeparam>
    /// <param name="sql">The text, a constant or a kept string.</param>
    /// <param name="row">What the parameters are made of.</param>
    /// <param name="bind">Adds the parameters in the order of the text.</param>
    public Task DeferAsync<T>(string sql, T row, Action<IParameters, T> bind)
    {
        if (!dialect.Defers)
        {
            return RunAsync(sql, row, bind);
        }

        _deferred ??= connection.CreateBatch();
        DbBatchCommand command = _deferred.CreateBatchCommand();
        command.CommandText = sql;
        bind(new ServerParameters(command.Parameters, command.CreateParameter), row);
        _deferred.BatchCommands.Add(command);
        return Task.CompletedTask;
    }

    /// <summary>Runs what was deferred; to be called before the commit.</summary>
    public Task FlushAsync() => _deferred is null ? Task.CompletedTask : RunDeferredAsync(_deferred);

    /// <summary>
    /// Runs an insert that <see cref="SqlDialect.Complete"/> has completed; false if a row with the key is there already,
    /// also one that another transaction has just committed.
    /// </summary>
    public async Task<bool> InsertAsync(string sql, object parameters)
    {
        try
        {
            return await ExecuteAsync(sql, parameters) != 0;
        }
        catch (DbException exception) when (dialect.FaultOf(exception) == Fault.Duplicate)
        {
            return false;
        }
    }

    /// <summary>The same for a statement that nearly every message needs.</summary>
    public async Task<bool> InsertAsync<T>(string sql, T row, Action<IParameters, T> bind)
    {
        try
        {
            return await RunAsync(sql, row, bind) != 0;
        }
        catch (DbException exception) when (dialect.FaultOf(exception) == Fault.Duplicate)
        {
            return false;
        }
    }

    /// <summary>The first row, or null.</summary>
    public async Task<T?> FindAsync<T>(string sql, object parameters)
        where T : class
    {
        await FlushAsync();
        return await connection.QueryFirstOrDefaultAsync<T>(sql, parameters, Transaction);
    }

    /// <summary>The first column of the first row.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="seconds">How long the server may take; null for what the driver allows (30 s).</param>
    public async Task<T?> ReadScalarAsync<T>(string sql, object? parameters = null, int? seconds = null)
    {
        await FlushAsync();
        return await connection.ExecuteScalarAsync<T>(sql, parameters, Transaction, seconds);
    }

    /// <summary>All rows.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="seconds">How long the server may take; null for what the driver allows (30 s).</param>
    public async Task<List<T>> QueryAsync<T>(string sql, object? parameters = null, int? seconds = null)
    {
        await FlushAsync();
        return (await connection.QueryAsync<T>(sql, parameters, Transaction, seconds)).AsList();
    }

    private Task<int> RunAsync<T>(string sql, T row, Action<IParameters, T> bind)
    {
        if (connection is not PreparedConnection sqlite)
        {
            return RunOnServerAsync(sql, row, bind);
        }

        BoundStatement statement = sqlite.Bind(sql);
        bind(statement, row);
        return Task.FromResult(statement.Run());
    }

    private async Task<int> RunOnServerAsync<T>(string sql, T row, Action<IParameters, T> bind)
    {
        await FlushAsync();
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = Transaction;
        bind(new ServerParameters(command.Parameters, command.CreateParameter), row);
        return await command.ExecuteNonQueryAsync();
    }

    private async Task RunDeferredAsync(DbBatch batch)
    {
        _deferred = null;
        await using (batch)
        {
            batch.Transaction = Transaction;
            await batch.ExecuteNonQueryAsync();
        }
    }
}
