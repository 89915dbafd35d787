using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Persistence.Dialects;
using Processing.Stores;

namespace Persistence.Engines.Sqlite;

/// <summary>
/// The one thread that writes. Whatever waits when a commit has ended goes into the next one together, each caller's work in a
/// savepoint of its own, so that what fails leaves its neighbours alone. Callers hear of it when the commit is on disk.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private readonly PreparedConnection _connection;
    private readonly Stores _stores;
    private readonly StorageOptions _options;
    private readonly ILogger _logger;
    private readonly Channel<PendingWrite> _queue;
    private readonly Thread _thread;
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Starts the thread.</summary>
    /// <param name="connection">The connection; the writer disposes it.</param>
    /// <param name="images">The images.</param>
    /// <param name="options">The limits of a batch and of the queue.</param>
    /// <param name="logger">The log.</param>
    public SqliteWriter(PreparedConnection connection, IImageStore images, StorageOptions options, ILogger logger)
    {
        _connection = connection;
        _stores = new Stores(new Session(connection, SqliteDialect.Instance), images);
        _options = options;
        _logger = logger;
        _queue = Channel.CreateBounded<PendingWrite>(new BoundedChannelOptions(options.QueueLength) { SingleReader = true });
        _thread = new Thread(Loop) { IsBackground = true, Name = "cpms writer" };
        _thread.Start();
    }

    /// <summary>Runs work in the next commit.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    public async Task<T> WriteAsync<T>(Func<IStores, Task<T>> work, CancellationToken cancellationToken)
    {
        if (Thread.CurrentThread == _thread)
        {
            throw new InvalidOperationException("Work inside a transaction calls nothing but stores.");
        }

        var write = new PendingWrite<T>(work, cancellationToken);
        if (!_queue.Writer.TryWrite(write))
        {
            await EnqueueAsync(write, cancellationToken);
        }

        return await write.Task;
    }

    /// <summary>Ends the thread after what waits is done.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _stopped.Task;
        await _connection.DisposeAsync();
    }

    private async Task EnqueueAsync(PendingWrite write, CancellationToken cancellationToken)
    {
        try
        {
            await _queue.Writer.WriteAsync(write, cancellationToken);
        }
        catch (ChannelClosedException exception)
        {
            throw new StorageUnavailableException("The storage is closed.", exception);
        }
    }

    private void Loop()
    {
        var batch = new List<PendingWrite>(_options.BatchCount);
        while (WaitForWork())
        {
            WriteBatch(batch);
            batch.Clear();
        }

        _stopped.SetResult();
    }

    private bool WaitForWork()
    {
        ValueTask<bool> ready = _queue.Reader.WaitToReadAsync();
        return ready.IsCompleted ? ready.Result : ready.AsTask().GetAwaiter().GetResult();
    }

    private void WriteBatch(List<PendingWrite> batch)
    {
        try
        {
            _connection.Execute("BEGIN IMMEDIATE");
            Gather(batch);
            _connection.Execute("COMMIT");
        }
        catch (Exception exception)
        {
            Undo(batch, exception);
            return;
        }

        foreach (PendingWrite write in batch)
        {
            write.Complete();
        }
    }

    private void Gather(List<PendingWrite> batch)
    {
        long start = Stopwatch.GetTimestamp();
        while (batch.Count < _options.BatchCount
            && Stopwatch.GetElapsedTime(start) < _options.BatchTime
            && _queue.Reader.TryRead(out PendingWrite? write))
        {
            if (write.TryBegin() && RunOne(write))
            {
                batch.Add(write);
            }
        }
    }

    /// <summary>False if the work failed and is undone; throws if the engine undid the whole transaction.</summary>
    private bool RunOne(PendingWrite write)
    {
        _connection.Execute("SAVEPOINT work");
        try
        {
            write.Run(_stores);
        }
        catch (Exception exception)
        {
            write.Fail(PendingWrite.Translate(exception));
            if (_connection.IsOutsideTransaction)
            {
                throw;
            }

            _connection.Execute("ROLLBACK TO work");
            _connection.Execute("RELEASE work");
            return false;
        }

        _connection.Execute("RELEASE work");
        return true;
    }

    /// <summary>Nothing of the batch is on disk: everybody in it, and nobody else, is told so.</summary>
    private void Undo(List<PendingWrite> batch, Exception exception)
    {
        _logger.CommitFailed(batch.Count, exception);
        if (!_connection.IsOutsideTransaction)
        {
            _connection.Execute("ROLLBACK");
        }

        var failure = new StorageUnavailableException("The commit failed.", exception);
        foreach (PendingWrite write in batch)
        {
            write.Fail(failure);
        }

        FailOneIfNoneBegan(batch, failure);
    }

    /// <summary>Where not even the beginning succeeded, one waiting caller is told, so that the loop does not spin for ever.</summary>
    private void FailOneIfNoneBegan(List<PendingWrite> batch, StorageUnavailableException failure)
    {
        if (batch.Count == 0 && _queue.Reader.TryRead(out PendingWrite? write) && write.TryBegin())
        {
            write.Fail(failure);
        }
    }
}
