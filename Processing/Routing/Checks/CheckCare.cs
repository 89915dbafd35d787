using Microsoft.Extensions.Logging;
using Processing.Pipeline;
using Processing.Policy;
using Processing.Stores;
using Processing.Stores.Checks;
using Processing.Stores.Encounters;

namespace Processing.Routing.Checks;

/// <summary>
/// Looks after checks beside everything else: what runs out while its filing is open is asked for again where stored prints may be used,
/// else a capture is called for; what ran out, and what has no answer for long, is told.
/// </summary>
internal sealed class CheckCare(
    IStorage storage, PolicyTables policy, StoredPrintsPreparation prints, CheckAlerts alerts, TimeProvider time, ILogger<CheckCare> logger) : IAsyncDisposable
{
    /// <summary>Checks that are looked after in one round at most; the next round takes the rest.</summary>
    private const int RoundLimit = 200;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);
    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;

    /// <summary>Called with the partners that have something new in the outbox.</summary>
    public Action<IReadOnlyCollection<string>> OutboxFilled { get; set; } = _ => { };

    /// <summary>Begins; the first round is some minutes later.</summary>
    public void Start() => _running = RunAsync(_stopping.Token);

    /// <summary>Goes one round.</summary>
    /// <returns>How many checks were renewed.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    public async Task<int> LookAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        int renewed = 0;
        foreach (BackgroundCheck check in await RunningOutAsync(today.AddDays(LongestNotice(today)), AlertKind.CaptureNeeded, cancellationToken))
        {
            renewed += await RenewAsync(check, today, cancellationToken) ? 1 : 0;
        }

        foreach (BackgroundCheck check in await RunningOutAsync(today.AddDays(-1), AlertKind.Expired, cancellationToken))
        {
            await RaiseAsync(check, AlertKind.Expired, "its answer ran out while the filing is open", cancellationToken);
        }

        await LookAtPendingAsync(today, cancellationToken);
        await CloseAsync(today, cancellationToken);
        return renewed;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _running;
        _stopping.Dispose();
    }

    /// <summary>A context for what is done about a check without a message: it belongs to the message that led to the check.</summary>
    internal static async Task<MessageContext?> ContextAsync(IStores stores, BackgroundCheck check, DateTimeOffset now)
    {
        if (await stores.Messages.FindAsync(check.MessageId) is not { } row)
        {
            return null;
        }

        var state = new MessageState
        {
            Stem = "CheckCare",
            Partner = row.Partner,
            Identification = row.Identification ?? string.Empty,
            ConversationId = row.ConversationId,
            Conversation = row.ConversationId.ToString("D"),
            Priority = row.Priority,
            ReceivedAt = now,
        };
        return new MessageContext(row.Id, state, stores, now, null);
    }

    private Task<IReadOnlyList<BackgroundCheck>> RunningOutAsync(DateOnly until, string alert, CancellationToken cancellationToken) =>
        storage.ReadAsync(stores => stores.Checks.ReadRunningOutAsync(until, alert, RoundLimit), cancellationToken);

    private int LongestNotice(DateOnly today) =>
        policy.CheckCare.Rows.Where(row => row.HoldsOn(today)).Select(row => row.Number("notice_days") ?? 0).DefaultIfEmpty(0).Max();

    private async Task<bool> RenewAsync(BackgroundCheck check, DateOnly today, CancellationToken cancellationToken)
    {
        PolicyRow? care = policy.CheckCare.Find(today, check.Kind);
        if (care?.SaysYes("renew") != true || check.ValidUntil > today.AddDays(care.Number("notice_days") ?? 0)
            || CheckFiling.Of(check) is not { } filing
            || DueCheck.Of(policy.ChecksByForm, filing.Form, filing.Day).FirstOrDefault(due => due.Kind == check.Kind) is not { } due)
        {
            return false;
        }

        StoredPrintFiles files = await prints.PrepareAsync(
            check.PersonId, filing, [due], _ => RenewalOf(check).ToString("N").ToUpperInvariant(), 2, isNew: false, cancellationToken);
        (bool isRenewed, IReadOnlyCollection<string> told) = await storage.WriteAsync(
            stores => RenewAsync(stores, check, filing, due, files), cancellationToken);
        OutboxFilled(told);
        return isRenewed;
    }

    private static Guid RenewalOf(BackgroundCheck check) => DerivedId.Make(check.Id, "renewal");

    private async Task<(bool IsRenewed, IReadOnlyCollection<string> Told)> RenewAsync(
        IStores stores, BackgroundCheck check, CheckFiling filing, DueCheck due, StoredPrintFiles files)
    {
        DateTimeOffset now = time.GetUtcNow();
        IReadOnlyList<BackgroundCheck> all = await stores.Checks.ReadAsync(check.PersonId);
        if (all.LastOrDefault(one => one.Kind == check.Kind)?.Id != check.Id || await ContextAsync(stores, check, now) is not { } context)
        {
            return (false, []);
        }

        // The gate stands here too: what was prepared is sent only while IDENT's confirmation and the tie to the person hold.
        IReadOnlyList<Encounter> encounters = await stores.Encounters.ReadAsync(check.PersonId);
        bool isVerified = VerifiedPrints.IsVerified(due.IsEbts ? encounters.Where(one => one.Id == files.EncounterId) : encounters, now);
        var making = new CheckMaking(context, check.PersonId, filing, all);
        if (isVerified && files.Files.TryGetValue(due.Kind, out Ebts.PreparedFile? file))
        {
            await making.SendAsync(due, file, RenewalOf(check), DerivedId.Make(check.Id, "outbound/renewal"), check.Id);
        }
        else if (isVerified && !due.IsEbts)
        {
            await making.NoteAsync(due, RenewalOf(check), check.Id);
        }
        else
        {
            await alerts.RaiseAsync(context, AlertKind.CaptureNeeded, check, "it runs out, and no stored prints may be sent: a capture has to be scheduled");
            await context.NoteAsync("Checks", "CaptureNeeded", check.Kind, now);
            return (false, context.Partners);
        }

        await alerts.RaiseAsync(context, AlertKind.Renewed, check, "asked for anew before it runs out");
        await context.NoteAsync("Checks", "Renewed", check.Kind, now);
        return (true, context.Partners);
    }

    private async Task LookAtPendingAsync(DateOnly today, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        foreach (IGrouping<string, PolicyRow> kind in policy.PendingChecks.Rows.Where(row => row.HoldsOn(today)).GroupBy(row => row["check"], StringComparer.Ordinal))
        {
            DateTimeOffset before = now.AddDays(-kind.Min(row => row.Number("pending_days") ?? 0));
            IReadOnlyList<BackgroundCheck> pending = await storage.ReadAsync(
                stores => stores.Checks.ReadPendingAsync(kind.Key, before, AlertKind.PendingLong, RoundLimit), cancellationToken);
            foreach (BackgroundCheck check in pending)
            {
                if (PendingRule.NoteFor(check, policy, now) is { } note)
                {
                    await RaiseAsync(check, AlertKind.PendingLong, note, cancellationToken);
                }
            }
        }
    }

    private async Task RaiseAsync(BackgroundCheck check, string kind, string detail, CancellationToken cancellationToken)
    {
        IReadOnlyCollection<string> told = await storage.WriteAsync(
            async stores =>
            {
                if (await ContextAsync(stores, check, time.GetUtcNow()) is not { } context)
                {
                    return [];
                }

                await alerts.RaiseAsync(context, kind, check, detail);
                return context.Partners;
            },
            cancellationToken);
        OutboxFilled(told);
    }

    private async Task CloseAsync(DateOnly today, CancellationToken cancellationToken)
    {
        if (policy.Filings.Find(today, "*") is { } row && row.Number("open_months") is { } months)
        {
            DateTimeOffset now = time.GetUtcNow();
            await storage.WriteAsync(stores => stores.Filings.CloseOldAsync(now.AddMonths(-months), row.Reference, now), cancellationToken);
        }
    }

    private async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            using var timer = new PeriodicTimer(Pause, time);
            while (await timer.WaitForNextTickAsync(stopping))
            {
                await RoundAsync(stopping);
            }
        }
        catch (OperationCanceledException)
        {
            // the end
        }
    }

    private async Task RoundAsync(CancellationToken stopping)
    {
        try
        {
            logger.ChecksLookedAfter(await LookAsync(stopping));
        }
#pragma warning disable CA1031 // The last catch: whatever is wrong with one check must not stop the care for the others for good.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            logger.CheckCareFailed(exception.GetType().Name);
        }
    }
}
