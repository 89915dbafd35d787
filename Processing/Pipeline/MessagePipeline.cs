using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Processing.Intake;
using Processing.Stores;

namespace Processing.Pipeline;

/// <summary>
/// Takes due messages out of the queue and walks them through the steps. What it holds in memory is only speed: after a kill another
/// process, or the next start, goes on from the last committed step.
/// </summary>
internal sealed class MessagePipeline(
    IStorage storage, StepRunner runner, ReplyBoard board, ProcessingOptions options, TimeProvider time, ILogger<MessagePipeline> logger)
    : IAsyncDisposable
{
    private readonly WorkSignal _signal = new();
    private readonly SemaphoreSlim _slots = new(Math.Max(1, options.PipelineWorkers));
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<MessageId, Task> _running = new();
    private readonly string _owner = WorkerName.New("pipeline", time);
    private Task _loop = Task.CompletedTask;

    /// <summary>Called with the partners that have something new in the outbox.</summary>
    public Action<IReadOnlyCollection<string>> OutboxFilled { get; set; } = _ => { };

    /// <summary>Begins to work.</summary>
    public void Start()
    {
        logger.PipelineStarted(options.PipelineWorkers);
        _loop = options.PipelineWorkers > 0 ? LoopAsync(_stopping.Token) : Task.CompletedTask;
    }

    /// <summary>Says that there is something new in the queue.</summary>
    public void Wake() => _signal.Set();

    /// <summary>Stops taking messages and waits for the steps that are running.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        await _loop;
        await Task.WhenAll(_running.Values);
        logger.PipelineStopped();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _signal.Dispose();
        _slots.Dispose();
        _stopping.Dispose();
    }

    private async Task LoopAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await _slots.WaitAsync(stopping);
                _slots.Release();
                if (await ClaimAsync(stopping) == 0)
                {
                    await _signal.WaitAsync(TimeSpan.FromSeconds(options.PollSeconds), stopping);
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (StorageUnavailableException exception)
            {
                logger.PipelineWithoutStorage(exception.GetType().Name);
                await _signal.WaitAsync(TimeSpan.FromSeconds(options.PollSeconds), CancellationToken.None);
            }
#pragma warning disable CA1031 // A loop that ended would stop all messages without a word.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                logger.ClaimingFailed(exception, "pipeline", exception.GetType().Name);
                await _signal.WaitAsync(TimeSpan.FromSeconds(options.PollSeconds), CancellationToken.None);
            }
        }
    }

    private async Task<int> ClaimAsync(CancellationToken stopping)
    {
        var lease = TimeSpan.FromSeconds(options.LeaseSeconds);
        IReadOnlyList<WorkItem> items = await storage.WriteAsync(
            stores => stores.Work.ClaimAsync(_owner, time.GetUtcNow(), lease, Math.Max(1, _slots.CurrentCount)), stopping);
        foreach (WorkItem item in items)
        {
            await _slots.WaitAsync(CancellationToken.None);
            Task run = RunAndFreeAsync(item, stopping);
            _running[item.MessageId] = run;
            _ = run.ContinueWith(
                done => _running.TryRemove(new KeyValuePair<MessageId, Task>(item.MessageId, done)),
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }

        return items.Count;
    }

    private async Task RunAndFreeAsync(WorkItem item, CancellationToken stopping)
    {
        await Task.Yield();
        try
        {
            await RunAsync(item, stopping);
        }
        finally
        {
            _slots.Release();
            _signal.Set();
        }
    }

    private async Task RunAsync(WorkItem item, CancellationToken stopping)
    {
        WorkItem current = item;
        try
        {
            using IDisposable? scope = LogScope.Conversation(logger, MessageState.Read(item.State).ConversationId);
            while (true)
            {
                StepResult result = await runner.RunAsync(current, _owner, stopping);
                logger.StepPassed(item.MessageId.ToString(), current.Step.ToString("D", null), result.Outcome.GetType().Name);
                OutboxFilled(result.Partners);
                if (result.IsDone || result.Outcome is not Outcome.Continued)
                {
                    Tell(item.MessageId, current.Step, result);
                    return;
                }

                current = current with { Step = result.NextStep, State = result.State.Write(), Attempts = 0 };
                if (stopping.IsCancellationRequested)
                {
                    await GiveBackAsync(current);
                    return;
                }
            }
        }
        catch (LeaseLostException)
        {
            logger.ClaimLost(item.MessageId.ToString());
        }
        catch (StorageUnavailableException exception)
        {
            // The claim runs out by itself and the step is done again.
            logger.PipelineWithoutStorage(exception.GetType().Name);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await GiveBackAsync(current);
        }
#pragma warning disable CA1031 // The last catch: whatever is wrong with one message must not stop the others.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await ParkAsync(current, exception);
        }
    }

    private void Tell(MessageId id, int step, StepResult result)
    {
        switch (result.Outcome)
        {
            case Outcome.Rejected rejected:
                board.Post(id, new MessageResult.Rejected(rejected.Findings));
                break;
            case Outcome.Parked parked:
                logger.MessageParked(id.ToString(), step, parked.Reason);
                board.Post(id, new MessageResult.Later());
                break;
            case Outcome.Delayed:
                board.Post(id, new MessageResult.Later());
                break;
            case Outcome.Continued when result.Answer is { } answer:
                board.Post(id, new MessageResult.Answered(answer));
                break;
            default:
                break;
        }
    }

    private async Task GiveBackAsync(WorkItem item)
    {
        try
        {
            await storage.WriteAsync(
                stores => stores.Work.ReleaseAsync(item.MessageId, _owner, time.GetUtcNow(), item.Attempts, item.State),
                CancellationToken.None);
        }
        catch (StorageUnavailableException exception)
        {
            logger.PipelineWithoutStorage(exception.GetType().Name);
        }
    }

    private async Task ParkAsync(WorkItem item, Exception exception)
    {
        string reason = exception.GetType().Name;
        logger.MessageFailed(exception, item.MessageId.ToString(), item.Step, reason);
        try
        {
            await storage.WriteAsync(stores => ParkAsync(stores, item, reason), CancellationToken.None);
            board.Post(item.MessageId, new MessageResult.Failed());
        }
        catch (StorageUnavailableException unavailable)
        {
            logger.PipelineWithoutStorage(unavailable.GetType().Name);
        }
    }

    private async Task<bool> ParkAsync(IStores stores, WorkItem item, string reason)
    {
        if (!await stores.Work.ParkAsync(item.MessageId, _owner, reason))
        {
            return false;
        }

        DateTimeOffset now = time.GetUtcNow();
        MessageRow? row = await stores.Messages.FindAsync(item.MessageId);
        await stores.Messages.SetStatusAsync(item.MessageId, MessageStatus.Parked);
        await stores.Journal.AddAsync(new JournalEntry
        {
            MessageId = item.MessageId,
            ConversationId = row?.ConversationId ?? item.MessageId.Value,
            Step = "Pipeline",
            Outcome = "Parked",
            Reason = reason,
            StartedAt = now,
            RecordedAt = now,
        });
        return true;
    }
}
