using System.Collections.Concurrent;
using System.Data.Common;
using Persistence.Dialects;
using Processing.Stores;

namespace Persistence.Engines.Sqlite;

/// <summary>Connections that read, each handed to one caller at a time.</summary>
/// <param name="file">The file.</param>
/// <param name="count">How many at most.</param>
internal sealed class SqliteReaders(SqliteFile file, int count) : IDisposable
{
    private readonly SemaphoreSlim _free = new(count);
    private readonly ConcurrentBag<PreparedConnection> _idle = [];

    /// <summary>Runs reads on one snapshot.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="work">The queries.</param>
    /// <param name="cancellationToken">Ends the waiting for a connection.</param>
    public async Task<T> ReadAsync<T>(Func<PreparedConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            PreparedConnection connection = _idle.TryTake(out PreparedConnection? idle) ? idle : file.OpenReader();
            connection.Execute("BEGIN");
            try
            {
                return await work(connection);
            }
            finally
            {
                connection.Execute("ROLLBACK");
                _idle.Add(connection);
            }
        }
        catch (DbException exception) when (SqliteDialect.Instance.FaultOf(exception) == Fault.Unavailable)
        {
            throw new StorageUnavailableException("The database file cannot be read.", exception);
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out PreparedConnection? connection))
        {
            connection.Dispose();
        }

        _free.Dispose();
    }
}
