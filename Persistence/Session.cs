using System.Data.Common;
using Dapper;
using Persistence.Dialects;

namespace Persistence;

/// <summary>A connection inside one transaction or snapshot, and the only way in which stores reach the database.</summary>
/// <param name="connection">An open connection.</param>
/// <param name="dialect">What the engine speaks.</param>
internal sealed class Session(DbConnection connection, SqlDialect dialect)
{
    /// <summary>What the engine speaks.</summary>
    public SqlDialect Dialect => dialect;

    /// <summary>The driver's transaction; null where begin and commit are statements of our own.</summary>
    public DbTransaction? Transaction { get; set; }

    /// <summary>Runs a statement and gives the number of rows it changed.</summary>
    public Task<int> ExecuteAsync(string sql, object? parameters = null) =>
        connection.ExecuteAsync(sql, parameters, Transaction);

    /// <summary>Runs a statement once for each set of parameters, in order.</summary>
    public async Task ExecuteEachAsync(string sql, IEnumerable<object> parameters)
    {
        foreach (object each in parameters)
        {
            await connection.ExecuteAsync(sql, each, Transaction);
        }
    }

    /// <summary>
    /// Runs an insert that ends in <see cref="SqlDialect.OrIgnore"/>; false if a row with the key is there already,
    /// also one that another transaction has just committed.
    /// </summary>
    public async Task<bool> InsertAsync(string sql, object parameters)
    {
        try
        {
            return await connection.ExecuteAsync(sql, parameters, Transaction) != 0;
        }
        catch (DbException exception) when (dialect.FaultOf(exception) == Fault.Duplicate)
        {
            return false;
        }
    }

    /// <summary>The first row, or null.</summary>
    public Task<T?> FindAsync<T>(string sql, object parameters)
        where T : class =>
        connection.QueryFirstOrDefaultAsync<T>(sql, parameters, Transaction);

    /// <summary>The first column of the first row.</summary>
    public Task<T?> ReadScalarAsync<T>(string sql, object? parameters = null) =>
        connection.ExecuteScalarAsync<T>(sql, parameters, Transaction);

    /// <summary>All rows.</summary>
    public async Task<List<T>> QueryAsync<T>(string sql, object? parameters = null) =>
        (await connection.QueryAsync<T>(sql, parameters, Transaction)).AsList();
}
