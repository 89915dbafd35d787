using System.Data.Common;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Persistence.Dialects;
using Processing.Stores;
using Processing.Stores.Images;

namespace Persistence.Engines.Sqlite;

/// <summary>
/// The work of several callers in one transaction. First all of it runs together; if one fails, all is undone and runs again, now each
/// in a savepoint, so that only the one that fails is undone. Savepoints from the start would cost every message a third more processor
/// time, because the engine copies each page before it changes it.
/// </summary>
/// <param name="connection">The connection that writes.</param>
/// <param name="images">The images.</param>
/// <param name="options">How many callers share a commit at most, and for how long their work runs before it is committed.</param>
/// <param name="logger">The log.</param>
internal sealed class WriteBatch(PreparedConnection connection, IImageStore images, StorageOptions options, ILogger logger)
{
    private readonly Stores _stores = new(new Session(connection, SqliteDialect.Instance), images);
    private readonly List<PendingWrite> _writes = new(options.BatchCount);
    private int _count;

    /// <summary>Whether no more work fits.</summary>
    public bool IsFull => _writes.Count >= options.BatchCount;

    /// <summary>Adds work unless its caller has given up.</summary>
    /// <param name="write">The work.</param>
    public void Add(PendingWrite write)
    {
        if (write.TryBegin())
        {
            _writes.Add(write);
        }
    }

    /// <summary>Whether work is left that did not fit into the last commit.</summary>
    public bool HasRest => _writes.Count > 0;

    /// <summary>Runs and commits the work and tells every caller what came of it. What takes too long is left for the next commit.</summary>
    public void Commit()
    {
        _count = _writes.Count;
        Exception? failure = Try(RunTogether);
        if (failure is not null && !IsUnavailable(failure))
        {
            failure = Try(RunApart);
        }

        if (failure is not null)
        {
            logger.CommitFailed(_count, failure);
            failure = new StorageUnavailableException("The commit failed.", failure);
        }

        for (int index = 0; index < _count; index++)
        {
            _writes[index].End(failure);
        }

        _writes.RemoveRange(0, _count);
    }

    private static bool IsUnavailable(Exception exception) =>
        exception is DbException database && SqliteDialect.Instance.FaultOf(database) == Fault.Unavailable;

    private Exception? Try(Action run)
    {
        if (_count == 0)
        {
            return null;
        }

        try
        {
            connection.Execute("BEGIN IMMEDIATE");
            run();
            connection.Execute("COMMIT");
            return null;
        }
        catch (Exception exception)
        {
            if (!connection.IsOutsideTransaction)
            {
                connection.Execute("ROLLBACK");
            }

            return exception;
        }
    }

    private void RunTogether()
    {
        long start = Stopwatch.GetTimestamp();
        for (int index = 0; index < _count; index++)
        {
            _writes[index].Run(_stores);
            if (Stopwatch.GetElapsedTime(start) > options.BatchTime)
            {
                _count = index + 1;
            }
        }
    }

    private void RunApart()
    {
        for (int index = 0; index < _count; index++)
        {
            PendingWrite write = _writes[index];
            connection.Execute("SAVEPOINT work");
            try
            {
                write.Run(_stores);
            }
            catch (Exception exception) when (!IsUnavailable(exception) && !connection.IsOutsideTransaction)
            {
                connection.Execute("ROLLBACK TO work");
                write.FailAlone(exception);
            }

            connection.Execute("RELEASE work");
        }
    }
}
