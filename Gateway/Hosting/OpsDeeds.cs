using Gateway.Ops;
using Processing;
using Processing.Intake;

namespace Gateway.Hosting;

/// <summary>What the console may have done, done by the engine.</summary>
/// <param name="engine">The engine.</param>
internal sealed class OpsDeeds(ProcessingEngine engine) : IOpsDeeds
{
    /// <inheritdoc/>
    public Task<bool> ResendAsync(MessageId messageId, string reason, string actor, CancellationToken cancellationToken) =>
        engine.ResendAsync(messageId, reason, actor, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> ReprocessAsync(MessageId messageId, string reason, string actor, CancellationToken cancellationToken) =>
        engine.ReprocessAsync(messageId, reason, actor, cancellationToken);
}
