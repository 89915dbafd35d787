using System.Collections.Concurrent;
using Gateway.Ops;
using Processing.Identity.Reviews;
using Processing.Intake;

namespace Gateway.Tests.Ops.Stand;

/// <summary>Notes what an operator asked for, and says yes but to one message.</summary>
public sealed class RecordedDeeds : IOpsDeeds, IPeopleActions
{
    /// <summary>What was asked for: deed, message, reason, actor.</summary>
    public ConcurrentQueue<(string Deed, MessageId MessageId, string Reason, string Actor)> Asked { get; } = new();

    /// <summary>The message that is finished, so that nothing can be done.</summary>
    public MessageId Finished { get; set; }

    /// <summary>The answers to reviews and the ties that were asked for, in words.</summary>
    public ConcurrentQueue<string> OfPeople { get; } = new();

    /// <inheritdoc/>
    public Task<bool> ResolveAsync(
        Guid reviewId, string resolution, Guid? personId, string reason, string actor, CancellationToken cancellationToken)
    {
        OfPeople.Enqueue($"{reviewId} {resolution} {personId} {reason} {actor}");
        return Task.FromResult(true);
    }

    /// <inheritdoc/>
    public Task<Guid?> TieAsync(MessageId messageId, Guid? personId, string reason, string actor, CancellationToken cancellationToken)
    {
        OfPeople.Enqueue($"{messageId} {personId} {reason} {actor}");
        return Task.FromResult(personId);
    }

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
