using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Processing.Stores;
using Processing.Stores.Images;

namespace Persistence.Engines.Sqlite;

/// <summary>The one thread that writes: whatever waits when a commit has ended goes into the next one together.</summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private readonly PreparedConnection _connection;
    private readonly WriteBatch _batch;
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
        _batch = new WriteBatch(connection, images, options, logger);
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
        while (_batch.HasRest || WaitForWork())
        {
            while (!_batch.IsFull && _queue.Reader.TryRead(out PendingWrite? write))
            {
                _batch.Add(write);
            }

            _batch.Commit();
        }

        _stopped.SetResult();
    }

    private bool WaitForWork()
    {
        ValueTask<bool> ready = _queue.Reader.WaitToReadAsync();
        return ready.IsCompleted ? ready.Result : ready.AsTask().GetAwaiter().GetResult();
    }
}
