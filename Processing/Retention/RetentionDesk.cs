using System.Text;
using Microsoft.Extensions.Logging;
using Processing.Policy;
using Processing.Stores;
using Processing.Stores.Images;
using Processing.Stores.Retention;

namespace Processing.Retention;

/// <inheritdoc/>
/// <param name="storage">The database.</param>
/// <param name="keeper">Where images are.</param>
/// <param name="policyFolder">The folder of the operator's tables, or null.</param>
/// <param name="signer">Signs certificates.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">The log.</param>
/// <param name="apart">The database of what foreign partners told, where it has one of its own; null where it is the main one.</param>
public sealed class RetentionDesk(
    IStorage storage, IImageKeeper keeper, string? policyFolder, ICertificateSigner signer, TimeProvider time, ILogger<RetentionDesk> logger, IStorage? apart = null) : IRetentionDesk
{
    private const int ReadAtOnce = 500;
    private const int ImagesAtOnce = 100;
    private readonly RetentionRules _rules = new(new PolicyTables(policyFolder));

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RetentionLine>> PreviewAsync(DateOnly day, int count, CancellationToken cancellationToken)
    {
        var lines = new List<RetentionLine>();
        Guid? after = null;
        while (lines.Count < count)
        {
            IReadOnlyList<RetentionFacts> part = await storage.ReadAsync(
                stores => stores.Retention.ReadBornBeforeAsync(_rules.BornBefore(day), after, ReadAtOnce), cancellationToken);
            lines.AddRange(part.Select(facts => _rules.Look(facts, day)));
            if (part.Count < ReadAtOnce)
            {
                break;
            }

            after = part[^1].PersonId;
        }

        return [.. lines.Take(count)];
    }

    /// <inheritdoc/>
    public async Task<RetentionRun?> AskAsync(string reason, string actor, int count, CancellationToken cancellationToken)
    {
        Guid[] due = [.. (await PreviewAsync(Today, count, cancellationToken)).Where(line => line.IsDue).Select(line => line.PersonId)];
        if (due.Length == 0)
        {
            return null;
        }

        DateTimeOffset now = time.GetUtcNow();
        var run = new RetentionRun { Id = Guid.CreateVersion7(now), AskedBy = actor, AskedAt = now, Reason = reason, AsOf = Today };
        await storage.WriteAsync(
            async stores =>
            {
                await stores.Retention.AddRunAsync(run, due);
                return true;
            },
            cancellationToken);
        logger.DestructionAsked(run.Id.ToString("D"), due.Length, actor);
        return run;
    }

    /// <inheritdoc/>
    public async Task<RetentionRun?> ApproveAsync(Guid runId, string actor, CancellationToken cancellationToken)
    {
        if (!await storage.WriteAsync(stores => stores.Retention.ApproveAsync(runId, actor, time.GetUtcNow()), cancellationToken))
        {
            return null;
        }

        foreach (RetentionChoice choice in (await ChoicesAsync(runId, cancellationToken)).Where(choice => choice.Outcome is null))
        {
            cancellationToken.ThrowIfCancellationRequested();
            string outcome = await storage.WriteAsync(stores => DestroyAsync(stores, runId, choice.PersonId), CancellationToken.None);
            logger.PersonDestroyed(choice.PersonId.ToString("D"), runId.ToString("D"), outcome);
        }

        await DestroyForeignAsync(runId, cancellationToken);
        await DestroyImagesAsync(runId, cancellationToken);
        return await CertifyAsync(runId, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<bool> HoldAsync(LegalHold hold, CancellationToken cancellationToken)
    {
        bool isDone = await storage.WriteAsync(
            async stores =>
            {
                if ((await stores.People.ReadLinksAsync(hold.PersonId)).Count == 0)
                {
                    return false;
                }

                await stores.Retention.AddHoldAsync(hold);
                return true;
            },
            cancellationToken);
        logger.HoldChanged(hold.Id.ToString("D"), "set", hold.SetBy, isDone);
        return isDone;
    }

    /// <inheritdoc/>
    public async Task<bool> AskLiftAsync(Guid holdId, string reason, string actor, CancellationToken cancellationToken)
    {
        bool isDone = await storage.WriteAsync(stores => stores.Retention.AskLiftAsync(holdId, reason, actor, time.GetUtcNow()), cancellationToken);
        logger.HoldChanged(holdId.ToString("D"), "ask to lift", actor, isDone);
        return isDone;
    }

    /// <inheritdoc/>
    public async Task<bool> LiftAsync(Guid holdId, string actor, CancellationToken cancellationToken)
    {
        bool isDone = await storage.WriteAsync(stores => stores.Retention.LiftAsync(holdId, actor, time.GetUtcNow()), cancellationToken);
        logger.HoldChanged(holdId.ToString("D"), "lift", actor, isDone);
        return isDone;
    }

    private Task<IReadOnlyList<RetentionChoice>> ChoicesAsync(Guid runId, CancellationToken cancellationToken) =>
        storage.ReadAsync(stores => stores.Retention.ReadChoicesAsync(runId), cancellationToken);

    // Who was due when it was asked for may hold a new filing, or a hold, since.
    private async Task<string> DestroyAsync(IStores stores, Guid runId, Guid personId)
    {
        DateTimeOffset now = time.GetUtcNow();
        RetentionFacts? facts = await stores.Retention.ReadFactsAsync(personId);
        RetentionLine? line = facts is null ? null : _rules.Look(facts, Today);
        if (line is not { IsDue: true })
        {
            string kept = line is null ? "not there" : "kept: " + string.Join(", ", line.Reasons);
            await stores.Retention.SetOutcomeAsync(new RetentionChoice(runId, personId) { Outcome = kept });
            return kept;
        }

        int told = await stores.Sequestered.DeleteByPersonAsync(personId);
        ErasureCounts counts = await stores.Retention.EraseAsync(personId, runId, now, _rules.AccountingBefore(Today));
        await stores.Retention.SetOutcomeAsync(
            new RetentionChoice(runId, personId) { Outcome = RetentionChoice.Destroyed, DestroyedAt = now, Counts = counts with { ForeignAnswers = told } });
        return RetentionChoice.Destroyed;
    }

    // After the people are gone: what was cut off here is done again by the next call, which changes nothing that is done.
    private async Task DestroyForeignAsync(Guid runId, CancellationToken cancellationToken)
    {
        if (apart is null)
        {
            return;
        }

        foreach (RetentionChoice choice in (await ChoicesAsync(runId, cancellationToken)).Where(choice => choice.Outcome == RetentionChoice.Destroyed))
        {
            await apart.WriteAsync(stores => stores.Sequestered.DeleteByPersonAsync(choice.PersonId), cancellationToken);
        }
    }

    private async Task DestroyImagesAsync(Guid runId, CancellationToken cancellationToken)
    {
        while (true)
        {
            IReadOnlyList<ReadOnlyMemory<byte>> marked = await storage.ReadAsync(stores => stores.Retention.ReadImagesAsync(runId, ImagesAtOnce), cancellationToken);
            if (marked.Count == 0)
            {
                return;
            }

            IReadOnlyList<ReadOnlyMemory<byte>> unused = await storage.ReadAsync(stores => stores.Retention.UnusedAsync(marked), cancellationToken);
            await keeper.DestroyAsync(unused, cancellationToken);
            await storage.WriteAsync(
                async stores =>
                {
                    await stores.Retention.RemoveImagesAsync(marked);
                    return true;
                },
                cancellationToken);
        }
    }

    private async Task<RetentionRun?> CertifyAsync(Guid runId, CancellationToken cancellationToken)
    {
        RetentionRun? run = await storage.ReadAsync(stores => stores.Retention.FindRunAsync(runId), cancellationToken);
        if (run is not { DoneAt: null })
        {
            return run;
        }

        DateTimeOffset now = time.GetUtcNow();
        string certificate = DestructionCertificate.Write(run, await ChoicesAsync(runId, cancellationToken), _rules.RowOn(run.AsOf), now);
        RetentionRun done = run with { DoneAt = now, Certificate = certificate, Signature = signer.Sign(Encoding.UTF8.GetBytes(certificate)), PublicPem = signer.PublicPem };
        await storage.WriteAsync(
            async stores =>
            {
                await stores.Retention.FinishRunAsync(done);
                return true;
            },
            cancellationToken);
        logger.DestructionDone(runId.ToString("D"));
        return done;
    }
}
