using Processing.Redress;

namespace Gateway.Tests.Ops.Stand;

/// <summary>Notes what was asked of redress, and says yes.</summary>
internal sealed class RecordedRedress(RecordedDeeds deeds) : IRedressDesk
{
    /// <inheritdoc/>
    public Task<bool> PrepareAsync(Guid id, string proposal, string reason, string actor, CancellationToken cancellationToken) => NoteAsync("prepare", id, proposal, reason, actor);

    /// <inheritdoc/>
    public Task<bool> DecideAsync(Guid id, string decision, string reason, string actor, CancellationToken cancellationToken) => NoteAsync("decide", id, decision, reason, actor);

    private Task<bool> NoteAsync(string deed, Guid id, string decision, string reason, string actor)
    {
        deeds.OfPeople.Enqueue($"{deed} {id} {decision} {reason} {actor}");
        return Task.FromResult(true);
    }
}
