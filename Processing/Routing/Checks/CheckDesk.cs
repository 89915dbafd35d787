using Microsoft.Extensions.Logging;
using Processing.Pipeline;
using Processing.Policy;
using Processing.Stores;
using Processing.Stores.Checks;

namespace Processing.Routing.Checks;

/// <inheritdoc/>
internal sealed class CheckDesk(
    IStorage storage, PolicyTables policy, CheckAlerts alerts, Action<IReadOnlyCollection<string>> outboxFilled, TimeProvider time, ILogger<CheckDesk> logger) : ICheckDesk
{
    /// <inheritdoc/>
    public async Task<bool> EnterAsync(Waiver waiver, CancellationToken cancellationToken)
    {
        bool isDone = await storage.WriteAsync(
            async stores =>
            {
                if ((await stores.People.ReadLinksAsync(waiver.PersonId)).Count == 0)
                {
                    return false;
                }

                await stores.Waivers.AddAsync(waiver);
                return true;
            },
            cancellationToken);
        logger.WaiverEntered(waiver.Id.ToString("D"), waiver.EnteredBy, isDone);
        return isDone;
    }

    /// <inheritdoc/>
    public async Task<bool> DecideAsync(Guid waiverId, bool isConfirmed, string actor, CancellationToken cancellationToken)
    {
        string decision = isConfirmed ? Waiver.Confirmed : Waiver.Refused;
        bool isDone = await storage.WriteAsync(stores => stores.Waivers.DecideAsync(waiverId, decision, actor, time.GetUtcNow()), cancellationToken);
        logger.WaiverDecided(waiverId.ToString("D"), decision, actor, isDone);
        return isDone;
    }

    /// <inheritdoc/>
    public async Task<bool> RecordAsync(
        Guid checkId, string standing, DateOnly? answeredOn, string reason, string actor, CancellationToken cancellationToken)
    {
        (bool isDone, IReadOnlyCollection<string> told) = await storage.WriteAsync(
            stores => RecordAsync(stores, checkId, standing, answeredOn, reason, actor), cancellationToken);
        logger.CheckRecorded(checkId.ToString("D"), standing, actor, isDone);
        outboxFilled(told);
        return isDone;
    }

    /// <inheritdoc/>
    public async Task<bool> CloseAsync(string receipt, Guid personId, string reason, string actor, CancellationToken cancellationToken)
    {
        bool isDone = await storage.WriteAsync(
            stores => stores.Filings.CloseAsync(receipt, personId, actor, reason, time.GetUtcNow()), cancellationToken);
        logger.FilingClosed(personId.ToString("D"), actor, isDone);
        return isDone;
    }

    /// <inheritdoc/>
    public async Task<bool> SeeAsync(Guid alertId, string reason, string actor, CancellationToken cancellationToken)
    {
        bool isDone = await storage.WriteAsync(stores => stores.Alerts.SetSeenAsync(alertId, actor, reason, time.GetUtcNow()), cancellationToken);
        logger.AlertSeen(alertId.ToString("D"), actor, isDone);
        return isDone;
    }

    private async Task<(bool IsDone, IReadOnlyCollection<string> Told)> RecordAsync(
        IStores stores, Guid checkId, string standing, DateOnly? answeredOn, string reason, string actor)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (await stores.Checks.FindAsync(checkId) is not { } check
            || !CheckRecording.After(check).Contains(standing, StringComparer.Ordinal)
            || await CheckCare.ContextAsync(stores, check, now) is not { } context)
        {
            return (false, []);
        }

        if (check.Status == CheckStatus.Waiting)
        {
            await stores.Checks.StartAsync(checkId, check.MessageId, check.ControlNumber, now);
        }

        if (standing == CheckRecording.Pending)
        {
            await stores.Checks.AcknowledgeAsync(checkId);
        }
        else if (standing != CheckRecording.Asked)
        {
            await AnswerAsync(context, check, standing, answeredOn ?? context.Today);
        }

        await stores.Journal.AddAsync(new JournalEntry
        {
            MessageId = check.MessageId,
            ConversationId = context.State.ConversationId,
            Step = "Checks",
            Outcome = "Recorded",
            Reason = $"{check.Kind}: {standing}; {reason}",
            Actor = actor,
            StartedAt = now,
            RecordedAt = now,
        });
        return (true, context.Partners);
    }

    private async Task AnswerAsync(MessageContext context, BackgroundCheck check, string result, DateOnly answeredOn)
    {
        CheckStatus status = result == CheckRecording.Error ? CheckStatus.Rejected : CheckStatus.Answered;
        DateOnly? validUntil = status == CheckStatus.Answered ? CheckValidity.Until(check, answeredOn, policy.ChecksByForm) : null;
        await context.Stores.Checks.SetAnswerAsync(check.Id, status, result, null, context.Now, validUntil);
        string? alert = result switch
        {
            "Record" or "Match" => AlertKind.RecordFound,
            CheckRecording.Error => AlertKind.Refused,
            _ => null,
        };
        if (alert is null)
        {
            await alerts.TellAsync(context, check, DerivedId.Make(check.Id, "recorded"));
        }
        else
        {
            await alerts.RaiseAsync(context, alert, check, "recorded by hand");
        }
    }
}
