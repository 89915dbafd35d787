using Microsoft.Extensions.Logging;
using Processing.Claims;
using Processing.Intake;
using Processing.Pipeline.Answering;
using Processing.Stores;
using Processing.Stores.Messages;
using Processing.Stores.Work;

namespace Processing.Pipeline;

/// <summary>
/// Takes due messages out of the queue and walks them through the steps. After a kill another process, or the next start, goes on from the
/// last committed step.
/// </summary>
internal sealed class MessagePipeline : IAsyncDisposable
{
    private readonly IStorage _storage;
    private readonly LoggedContent _content;
    private readonly StepRunner _runner;
    private readonly ReplyBoard _board;
    private readonly ProcessingOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<MessagePipeline> _logger;
    private readonly ClaimLoop<WorkItem> _loop;

    /// <summary>Prepares the work; <see cref="Start"/> begins it.</summary>
    public MessagePipeline(
        IStorage storage, StepRunner runner, ReplyBoard board, ProcessingOptions options, TimeProvider time, ILogger<MessagePipeline> logger)
    {
        _storage = storage;
        _content = new LoggedContent(storage);
        _runner = runner;
        _board = board;
        _options = options;
        _time = time;
        _logger = logger;
        _loop = new ClaimLoop<WorkItem>(
            WorkerName.New("pipeline", time),
            Math.Max(1, options.PipelineWorkers),
            TimeSpan.FromSeconds(options.PollSeconds),
            ClaimAsync,
            RunAsync,
            ClaimingFailed);
    }

    /// <summary>Called with the partners that have something new in the outbox.</summary>
    public Action<IReadOnlyCollection<string>> OutboxFilled { get; set; } = _ => { };

    /// <summary>Begins to work; a node without workers only takes messages.</summary>
    public void Start()
    {
        _logger.PipelineStarted(_options.PipelineWorkers);
        if (_options.PipelineWorkers > 0)
        {
            _loop.Start();
        }
    }

    /// <summary>Says that there is something new in the queue.</summary>
    public void Wake() => _loop.Wake();

    /// <summary>Stops taking messages and waits for the steps that are running.</summary>
    public async Task StopAsync()
    {
        await _loop.StopAsync();
        _logger.PipelineStopped();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _loop.DisposeAsync();

    private Task<IReadOnlyList<WorkItem>> ClaimAsync(string owner, int count, CancellationToken stopping) =>
        _storage.WriteAsync(
            stores => stores.Work.ClaimAsync(owner, _time.GetUtcNow(), TimeSpan.FromSeconds(_options.LeaseSeconds), count), stopping);

    private void ClaimingFailed(Exception exception)
    {
        if (exception is StorageUnavailableException)
        {
            _logger.PipelineWithoutStorage(exception.GetType().Name);
        }
        else
        {
            _logger.ClaimingFailed(exception, "pipeline", exception.GetType().Name);
        }
    }

    private async Task RunAsync(WorkItem item, string owner, CancellationToken stopping)
    {
        WorkItem current = item;
        MessageState? state = null;
        try
        {
            state = await _content.ReadAsync(item, stopping);
            using IDisposable? scope = LogScope.Conversation(_logger, state.ConversationId);
            while (true)
            {
                StepResult result = await _runner.RunAsync(current, state, owner, stopping);
                _logger.StepPassed(item.MessageId.ToString(), current.Step.ToString("D", null), result.Outcome.GetType().Name);
                OutboxFilled(result.Partners);
                if (result.IsDone || result.Outcome is not Outcome.Continued)
                {
                    Tell(item.MessageId, current.Step, result);
                    return;
                }

                state = result.State;
                current = current with { Step = result.NextStep, Attempts = 0 };
                if (stopping.IsCancellationRequested)
                {
                    await GiveBackAsync(current, owner, state);
                    return;
                }
            }
        }
        catch (LeaseLostException)
        {
            _logger.ClaimLost(item.MessageId.ToString());
        }
        catch (StorageUnavailableException exception)
        {
            // The claim runs out by itself and the step is done again.
            _logger.PipelineWithoutStorage(exception.GetType().Name);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await GiveBackAsync(current, owner, state);
        }
#pragma warning disable CA1031 // The last catch: whatever is wrong with one message must not stop the others.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await ParkAsync(current, owner, exception);
        }
    }

    private void Tell(MessageId id, int step, StepResult result)
    {
        switch (result.Outcome)
        {
            case Outcome.Rejected rejected:
                _board.Post(id, new MessageResult.Rejected(rejected.Findings));
                break;
            case Outcome.Parked parked:
                _logger.MessageParked(id.ToString(), step, parked.Reason);
                _board.Post(id, new MessageResult.Later());
                break;
            case Outcome.Delayed:
                _board.Post(id, new MessageResult.Later());
                break;
            case Outcome.Continued when result.Answer is { } answer:
                _board.Post(id, new MessageResult.Answered(answer));
                break;
            default:
                break;
        }
    }

    private async Task GiveBackAsync(WorkItem item, string owner, MessageState? state)
    {
        try
        {
            await _storage.WriteAsync(
                stores => stores.Work.ReleaseAsync(item.MessageId, owner, _time.GetUtcNow(), item.Attempts, state?.Write() ?? item.State),
                CancellationToken.None);
        }
        catch (StorageUnavailableException exception)
        {
            _logger.PipelineWithoutStorage(exception.GetType().Name);
        }
    }

    private async Task ParkAsync(WorkItem item, string owner, Exception exception)
    {
        string reason = exception.GetType().Name;
        _logger.MessageFailed(exception, item.MessageId.ToString(), item.Step, reason);
        try
        {
            await _storage.WriteAsync(stores => ParkAsync(stores, item, owner, reason), CancellationToken.None);
            _board.Post(item.MessageId, new MessageResult.Failed());
        }
        catch (StorageUnavailableException unavailable)
        {
            _logger.PipelineWithoutStorage(unavailable.GetType().Name);
        }
    }

    private async Task<bool> ParkAsync(IStores stores, WorkItem item, string owner, string reason)
    {
        if (!await stores.Work.ParkAsync(item.MessageId, owner, reason))
        {
            return false;
        }

        DateTimeOffset now = _time.GetUtcNow();
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
