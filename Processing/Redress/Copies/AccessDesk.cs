using Processing.Disclosures;
using Processing.Policy;
using Processing.Search;
using Processing.Stores;
using Processing.Stores.Access;
using Processing.Stores.Redress;
using Processing.Timeline;

namespace Processing.Redress.Copies;

/// <inheritdoc/>
/// <param name="storage">The database.</param>
/// <param name="policyFolder">The folder of the operator's policy tables, or null.</param>
/// <param name="time">The clock.</param>
public sealed class AccessDesk(IStorage storage, string? policyFolder, TimeProvider time) : IAccessDesk
{
    private readonly PolicyTables _policy = new(policyFolder);

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <inheritdoc/>
    public IReadOnlyList<AccessExemption> ExemptionsOf(string basis) => Withholding.Of(_policy, basis, Today);

    /// <inheritdoc/>
    public Task<Guid?> OpenAsync(AccessRequest request, string actor, CancellationToken cancellationToken) => storage.WriteAsync(
        async stores =>
        {
            bool isRight = AccessBasis.All.Contains(request.Basis, StringComparer.Ordinal) && request.ReceivedOn <= Today && !string.IsNullOrWhiteSpace(request.Requester);
            if (!isRight || !(await PersonKnowledge.ReadAsync(stores, request.PersonId)).IsKnown)
            {
                return null;
            }

            DateTimeOffset now = time.GetUtcNow();
            var redress = new RedressCase
            {
                Id = Guid.CreateVersion7(now),
                Kind = RedressKind.Access,
                PersonId = request.PersonId,
                Basis = request.Basis,
                Requester = request.Requester,
                OpenedAt = now,
                OpenedBy = actor,
                ReceivedOn = request.ReceivedOn,
                DueOn = WorkingDays.After(request.ReceivedOn, WorkingDays.ForAnswer),
                State = RedressState.Open,
            };
            await stores.Redress.OpenAsync(redress);
            await NoteAsync(stores, redress, "opened", request.Requester, actor);
            return (Guid?)redress.Id;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> PrepareAsync(Guid id, string proposal, string reason, string actor, CancellationToken cancellationToken) => storage.WriteAsync(
        async stores =>
        {
            if (await stores.Redress.FindAsync(id) is not { Kind: RedressKind.Access } redress
                || !await stores.Redress.PrepareAsync(id, proposal, [], actor, reason, time.GetUtcNow()))
            {
                return false;
            }

            await NoteAsync(stores, redress, "prepared", reason, actor);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> DecideAsync(AccessDecision decision, string actor, CancellationToken cancellationToken) => storage.WriteAsync(
        async stores =>
        {
            if (await stores.Redress.FindAsync(decision.CaseId) is not { Kind: RedressKind.Access } redress
                || Claims(redress.Basis, decision) is not { } claims
                || !await stores.Redress.DecideAsync(decision.CaseId, decision.IsReleased ? RedressDesk.Grant : "Deny", actor, decision.Reason, time.GetUtcNow()))
            {
                return false;
            }

            await stores.Redress.ClaimAsync(redress.Id, claims);
            await NoteAsync(stores, redress, decision.IsReleased ? "released" : "refused", decision.Reason, actor, string.Join(' ', claims.Select(claim => claim.Name)));
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<AccessExport?> ExportAsync(Guid id, string actor, CancellationToken cancellationToken) => storage.WriteAsync(
        async stores =>
        {
            if (await stores.Redress.FindAsync(id) is not { Kind: RedressKind.Access, Decision: RedressDesk.Grant, DecidedAt: { } at } redress
                || Withholding.Of(_policy, redress) is not { } applied)
            {
                return null;
            }

            var withholding = new Withholding(applied);
            PersonKnowledge known = (await PersonHistory.ReadAsync(stores, redress.PersonId)).At(at);
            IReadOnlyList<TimelineEvent> events = await PersonTimeline.ReadAsync(stores, redress.PersonId);
            var account = PersonAccount.Of(
                [.. (await stores.Disclosures.ReadByPersonAsync(redress.PersonId)).Where(entry => entry.At <= at)], _policy, DateOnly.FromDateTime(at.UtcDateTime));
            await NoteAsync(stores, redress, "copied", redress.DecidedBecause, actor, string.Join(' ', applied.Select(one => one.Row)), "Record Timeline Disclosure");
            return new AccessExport(
                redress,
                applied,
                AccessFiles.Record(known, withholding),
                AccessFiles.Timeline(events.Where(one => one.At <= at), withholding),
                AccessFiles.Disclosures(account));
        },
        cancellationToken);

    // What is claimed; null where it cannot be decided so. Without a citation for what is never released, nothing is.
    private List<RedressItem>? Claims(string basis, AccessDecision decision)
    {
        if (!decision.IsReleased)
        {
            return [];
        }

        IReadOnlyList<AccessExemption> all = ExemptionsOf(basis);
        bool isComplete = AccessElement.Never.All(element => all.Any(one => one.Element == element));
        bool isWorded = decision.Harms.All(harm => harm.Value.Trim().Length > 0 && all.Any(one => one.NeedsHarm && one.Row == harm.Key));
        return isComplete && isWorded
            ? [.. all.Where(one => !one.NeedsHarm || decision.Harms.ContainsKey(one.Row)).Select(one => new RedressItem(RedressItem.Exemption, one.Row, null, null, decision.Harms.GetValueOrDefault(one.Row)))]
            : null;
    }

    private Task NoteAsync(IStores stores, RedressCase redress, string deed, string? reason, string actor, string rows = "", string elements = "")
    {
        DateTimeOffset now = time.GetUtcNow();
        return stores.Access.AddAsync(new AccessEntry
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            Reader = actor,
            Organization = "USCIS",
            Operation = "Access case: " + deed,
            Purpose = "Immigration",
            Reason = reason,
            PersonId = redress.PersonId,
            Outcome = AccessOutcome.Shown,
            Elements = elements,
            Rule = rows.Length == 0 ? $"{redress.Basis} case {redress.Id}" : $"{redress.Basis} case {redress.Id}: {rows}",
        });
    }
}
