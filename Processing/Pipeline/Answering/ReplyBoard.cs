using System.Collections.Concurrent;
using Processing.Intake;

namespace Processing.Pipeline.Answering;

/// <summary>Where the edge waits for what the pipeline of the same process finds. Nothing depends on it: what it misses is in the database.</summary>
internal sealed class ReplyBoard
{
    private readonly ConcurrentDictionary<MessageId, TaskCompletionSource<MessageResult>> _waiting = new();

    /// <summary>Begins to wait for a message.</summary>
    public Task<MessageResult> Expect(MessageId id) => _waiting.GetOrAdd(
        id, _ => new TaskCompletionSource<MessageResult>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Ends the waiting for a message.</summary>
    public void Forget(MessageId id) => _waiting.TryRemove(id, out _);

    /// <summary>Tells whoever waits.</summary>
    public void Post(MessageId id, MessageResult result)
    {
        if (_waiting.TryGetValue(id, out TaskCompletionSource<MessageResult>? source))
        {
            source.TrySetResult(result);
        }
    }
}
