using System.Collections.Concurrent;
using Processing.Routing.Checks;
using Processing.Routing.Records;
using Processing.Stores.Checks;

namespace Gateway.Tests.Ops.Stand;

/// <summary>Notes what an operator asked for about checks, and says yes.</summary>
public sealed class RecordedCheckDeeds : ICheckDesk, IRapSheetDesk
{
    /// <summary>The text of every rap sheet.</summary>
    public const string RapSheetText = "ARRESTED <b>1999</b>";

    /// <summary>What was asked for, in words.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <inheritdoc/>
    public Task<bool> EnterAsync(Waiver waiver, CancellationToken cancellationToken) =>
        Note($"enter {waiver.PersonId} {waiver.Receipt} {waiver.GrantedBy} {waiver.GrantedRole} {waiver.GrantedOn:O} {waiver.Reason} {waiver.EnteredBy}");

    /// <inheritdoc/>
    public Task<bool> DecideAsync(Guid waiverId, bool isConfirmed, string actor, CancellationToken cancellationToken) => Note($"decide {waiverId} {isConfirmed} {actor}");

    /// <inheritdoc/>
    public Task<bool> RecordAsync(Guid checkId, string standing, DateOnly? answeredOn, string reason, string actor, CancellationToken cancellationToken) =>
        Note($"record {checkId} {standing} {answeredOn:O} {reason} {actor}");

    /// <inheritdoc/>
    public Task<bool> CloseAsync(string receipt, Guid personId, string reason, string actor, CancellationToken cancellationToken) => Note($"close {receipt} {personId} {reason} {actor}");

    /// <inheritdoc/>
    public Task<bool> SeeAsync(Guid alertId, string reason, string actor, CancellationToken cancellationToken) => Note($"see {alertId} {reason} {actor}");

    /// <inheritdoc/>
    public async Task<string?> OpenAsync(Guid id, string reason, string actor, CancellationToken cancellationToken)
    {
        await Note($"open {id} {reason} {actor}");
        return RapSheetText;
    }

    private Task<bool> Note(string deed)
    {
        Asked.Enqueue(deed);
        return Task.FromResult(true);
    }
}
