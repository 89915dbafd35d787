using System.Collections.Concurrent;
using Gateway.Ops;
using Processing.Intake;

namespace Gateway.Tests.Ops.Stand;

/// <summary>Notes what an operator asked for, and says yes but to one message.</summary>
public sealed class RecordedDeeds : IOpsDeeds
{
    /// <summary>What was asked for: deed, message, reason, actor.</summary>
    public ConcurrentQueue<(string Deed, MessageId MessageId, string Reason, string Actor)> Asked { get; } = new();

    /// <summary>The message that is finished, so that nothing can be done.</summary>
    public MessageId Finished { get; set; }

    /// <inheritdoc/>
    public Task<bool> ResendAsync(MessageId messageId, string reason, string actor, CancellationToken cancellationToken) =>
        Record("resend", messageId, reason, actor);

    /// <inheritdoc/>
    public Task<bool> ReprocessAsync(MessageId messageId, string reason, string actor, CancellationToken cancellationToken) =>
        Record("reprocess", messageId, reason, actor);

    private Task<bool> Record(string deed, MessageId messageId, string reason, string actor)
    {
        Asked.Enqueue((deed, messageId, reason, actor));
        return Task.FromResult(messageId != Finished);
    }
}
