using System.Threading.Channels;
using Gateway.Conformance.Corpus;

namespace Gateway.Conformance.Batch;

/// <summary>
/// Makes the results of a corpus on all cores and hands them on in the order of the corpus. What is held at once is bounded, so that a
/// million files take no more memory than a thousand.
/// </summary>
/// <typeparam name="T">A result.</typeparam>
/// <param name="make">Makes one result; for many threads at once.</param>
/// <param name="jobs">How many are made at once.</param>
internal sealed class BatchRunner<T>(Func<CorpusFile, CancellationToken, ValueTask<T>> make, int jobs)
{
    // A slow file may keep this many finished ones waiting for their turn.
    private const int MostWaiting = 4_096;

    private const int FilesAhead = 4;

    /// <summary>Runs through the corpus.</summary>
    /// <param name="files">The corpus; it is read by one thread, while others work.</param>
    /// <param name="take">Takes each result in order, on one thread at a time.</param>
    /// <param name="cancellationToken">Ends the run between files; what was taken stays taken.</param>
    public async Task RunAsync(IEnumerable<CorpusFile> files, Action<T> take, CancellationToken cancellationToken)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var room = new SemaphoreSlim(MostWaiting);
        var todo = Channel.CreateBounded<(long Index, CorpusFile File)>(new BoundedChannelOptions(jobs * FilesAhead) { SingleWriter = true });
        var done = Channel.CreateUnbounded<(long Index, T Result)>(new UnboundedChannelOptions { SingleReader = true });
        Task[] all =
        [
            Guard(() => FeedAsync(files, todo.Writer, room, stopping.Token), stopping),
            Guard(() => WorkAsync(todo.Reader, done.Writer, stopping.Token), stopping),
            Guard(() => HandOnAsync(done.Reader, take, room, stopping.Token), stopping),
        ];
        await FirstFailureAsync(all);
    }

    // What stops one of the three stops the others, which would else wait for ever.
    private static async Task Guard(Func<Task> part, CancellationTokenSource stopping)
    {
        try
        {
            await Task.Run(part, CancellationToken.None);
        }
        catch
        {
            await stopping.CancelAsync();
            throw;
        }
    }

    private static async Task FirstFailureAsync(Task[] all)
    {
        try
        {
            await Task.WhenAll(all);
        }
        catch (OperationCanceledException) when (Array.Find(all, part => part.IsFaulted) is { Exception.InnerException: { } reason })
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(reason);
        }
    }

    private static async Task FeedAsync(IEnumerable<CorpusFile> files, ChannelWriter<(long Index, CorpusFile File)> todo, SemaphoreSlim room, CancellationToken stop)
    {
        long index = 0;
        foreach (var file in files)
        {
            await room.WaitAsync(stop);
            await todo.WriteAsync((index++, file), stop);
        }

        todo.Complete();
    }

    private async Task WorkAsync(ChannelReader<(long Index, CorpusFile File)> todo, ChannelWriter<(long Index, T Result)> done, CancellationToken stop)
    {
        await Parallel.ForEachAsync(
            todo.ReadAllAsync(stop),
            new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = stop },
            async (entry, token) => await done.WriteAsync((entry.Index, await make(entry.File, token)), token));
        done.Complete();
    }

    private static async Task HandOnAsync(ChannelReader<(long Index, T Result)> done, Action<T> take, SemaphoreSlim room, CancellationToken stop)
    {
        var early = new Dictionary<long, T>();
        long next = 0;
        await foreach (var (index, result) in done.ReadAllAsync(stop))
        {
            early.Add(index, result);
            while (early.Remove(next, out var ready))
            {
                take(ready);
                room.Release();
                next++;
            }
        }
    }
}
