using Processing.Messages.RetrieveBackgroundCheck;
using Processing.Messages.StartBackgroundCheck;
using Processing.Pipeline;
using Processing.Policy;
using Processing.Stores.Checks;
using Processing.Stores.Encounters;

namespace Processing.Routing.Checks;

/// <summary>
/// Starts the checks of a filing for a person whose identity is verified. What stands already is answered and not asked again, so that the
/// same question has the same effect once or often.
/// </summary>
internal sealed class StartRouting(PolicyTables policy, StoredPrintsPreparation prints, CheckAlerts alerts)
{
    /// <summary>Makes the files with stored prints.</summary>
    public async Task<object?> PrepareAsync(Guid cause, MessageState state, CancellationToken cancellationToken) =>
        state is { StartRequest: { } request, PersonId: { } person, OutcomeCode: null }
            ? await prints.PrepareAsync(
                person, FilingOf(request, state.ReceivedAt), Due(request, state.ReceivedAt), due => NumberOf(cause, due), state.Priority, isNew: true, cancellationToken)
            : null;

    /// <summary>Starts them.</summary>
    public async Task<Outcome> RouteAsync(MessageContext context, StartRequest request)
    {
        if (context.State.OutcomeCode is not null || context.State.PersonId is not { } personId)
        {
            return Outcome.Continue;
        }

        IReadOnlyList<Encounter> encounters = await context.Stores.Encounters.ReadAsync(personId);
        if (!VerifiedPrints.IsVerified(encounters, context.Now))
        {
            return Answer(context, "IdentityNotVerified", "IDENT has confirmed no encounter of the person", []);
        }

        IReadOnlyList<DueCheck> due = Due(request, context.State.ReceivedAt);
        if (due.Count == 0)
        {
            return Answer(context, "NothingToCheck", "The form calls for none of these checks", []);
        }

        CheckFiling filing = FilingOf(request, context.State.ReceivedAt);
        await FilingOpening.OpenAsync(context, personId, filing, request.FilingDate, isAsker: true);
        StoredPrintFiles files = StillHeld(context.Prepared as StoredPrintFiles, encounters, context.Now);
        var making = new CheckMaking(context, personId, filing, await context.Stores.Checks.ReadAsync(personId));
        var facts = new List<CheckFacts>();
        var notes = new List<string>();
        foreach (DueCheck one in due)
        {
            (BackgroundCheck check, string note) = await StartAsync(context, making, one, files);
            facts.Add(CheckFacts.Of(check, context.Today, PendingRule.NoteFor(check, policy, context.Now)));
            notes.Add(one.Kind + note);
        }

        return Answer(context, "Started", string.Join("; ", notes), facts);
    }

    private static Outcome Answer(MessageContext context, string outcome, string reason, IReadOnlyList<CheckFacts> facts)
    {
        context.Reason = reason;
        context.State = context.State with { OutcomeCode = outcome, StartedChecks = facts };
        return Outcome.Continue;
    }

    // Between the making of the files and now the encounter may have been tied to somebody else, or IDENT have changed its mind.
    private static StoredPrintFiles StillHeld(StoredPrintFiles? files, IReadOnlyList<Encounter> encounters, DateTimeOffset now) =>
        files is not null && VerifiedPrints.IsVerified(encounters.Where(encounter => encounter.Id == files.EncounterId), now) ? files : StoredPrintFiles.None;

    private static string NumberOf(Guid cause, DueCheck due) => DerivedId.Make(cause, "check/" + due.Kind).ToString("N").ToUpperInvariant();

    private static CheckFiling FilingOf(StartRequest request, DateTimeOffset receivedAt) =>
        new(request.Receipt, request.FormType, request.FilingDate ?? DateOnly.FromDateTime(receivedAt.UtcDateTime));

    private IReadOnlyList<DueCheck> Due(StartRequest request, DateTimeOffset receivedAt) =>
    [
        .. DueCheck.Of(policy.ChecksByForm, request.FormType, FilingOf(request, receivedAt).Day)
            .Where(due => request.Kinds.Count == 0 || request.Kinds.Contains(due.Kind, StringComparer.Ordinal)),
    ];

    private async Task<(BackgroundCheck Check, string Note)> StartAsync(MessageContext context, CheckMaking making, DueCheck due, StoredPrintFiles files)
    {
        BackgroundCheck? standing = making.FindStanding(due.Kind);
        bool canBeSent = files.Files.TryGetValue(due.Kind, out Ebts.PreparedFile? file);
        if (standing is not null && (standing.Status != CheckStatus.Waiting || !canBeSent))
        {
            return (standing, " stands already");
        }

        Guid checkId = context.IdFor("check/" + due.Kind);
        if (canBeSent && file is not null)
        {
            Guid outboundId = DerivedId.Make(context.Id.Value, "outbound/" + due.Kind, context.Now);
            return (await making.SendAsync(due, file, checkId, outboundId), " sent with stored prints");
        }

        if (!due.IsEbts)
        {
            return await making.NoteDueAsync(due, checkId);
        }

        BackgroundCheck noted = await making.NoteAsync(due, checkId);
        await alerts.RaiseAsync(context, AlertKind.CaptureNeeded, noted, "no stored prints may be sent for this filing: a capture has to be scheduled");
        return (noted, " waits for prints");
    }
}
