using Biometrics.Itl.Ebts;
using Processing.Identity;
using Processing.Messages.NativeEbts;
using Processing.Pipeline;
using Processing.Policy;
using Processing.Routing.Checks;
using Processing.Routing.Records;
using Processing.Stores.Checks;

namespace Processing.Routing.Ebts;

/// <summary>
/// Notes what NGI or ABIS sent: answers with their check, errors with what follows from them, notices with the person. What comes twice
/// changes nothing the second time.
/// </summary>
internal static class EbtsAnswerRouting
{
    /// <summary>Marks a message that an operator was asked to look at: put back to work, it goes on.</summary>
    private const string ForReview = "ForReview";

    /// <summary>Notes the message.</summary>
    public static async Task<Outcome> RouteAsync(MessageContext context, EbtsReply answer, PolicyTables policy, CheckAlerts alerts)
    {
        if (context.State.OutcomeCode == ForReview)
        {
            context.Reason = "looked at by an operator";
            return Outcome.Continue;
        }

        if (EbtsTransactionTypes.Find(answer.Category)?.Role == EbtsRole.Notice)
        {
            return Review(context, await EbtsNotices.NoteAsync(context, answer));
        }

        BackgroundCheck? check = await CheckOfAnswer.FindAsync(context.Stores, context.State.Partner, answer.ControlReference);
        await KeepRapSheetAsync(context, check, null);
        if (check is null)
        {
            return Review(context, $"{answer.Category}: the answer cannot be matched to a request (S0001)");
        }

        string? forReview = IsError(answer)
            ? await EbtsErrorRouting.NoteAsync(context, answer, check, policy, alerts)
            : await NoteResultAsync(context, answer, check, policy.ChecksByForm, alerts);
        await EbtsRepeats.WakeWatchesAsync(context, check);
        return forReview is null ? Outcome.Continue : Review(context, forReview);
    }

    /// <summary>Whether an answer is a refusal.</summary>
    /// <remarks>Source: EBTS 10.0: ERRT, ERRI, ERRA, ERRB, ERRL, ERRR, and EQER for history requests.</remarks>
    public static bool IsError(EbtsReply answer) => EbtsTransactionTypes.Find(answer.Category)?.Role == EbtsRole.Error;

    /// <summary>Keeps the rap sheet that came with a message, restricted.</summary>
    /// <param name="context">The message.</param>
    /// <param name="check">The check that it answers, or null.</param>
    /// <param name="personId">Whom a notice is about, or null.</param>
    public static async Task KeepRapSheetAsync(MessageContext context, BackgroundCheck? check, Guid? personId)
    {
        if (context.Prepared is PreparedAnswer { RapSheet: { } sheet })
        {
            await context.Stores.RapSheets.AddAsync(sheet with { CheckId = check?.Id, PersonId = personId });
        }
    }

    private static Outcome.Parked Review(MessageContext context, string reason)
    {
        context.State = context.State with { OutcomeCode = ForReview };
        return new Outcome.Parked(reason);
    }

    /// <summary>Notes what an answer means for its check.</summary>
    /// <returns>What an operator has to look at, or null.</returns>
    private static async Task<string?> NoteResultAsync(
        MessageContext context, EbtsReply answer, BackgroundCheck check, PolicyTable checks, CheckAlerts alerts)
    {
        var result = EbtsResult.Of(answer, check.Partner);
        string what = $"{check.Kind} {answer.Category}";
        if (result.Status == CheckStatus.Acknowledged)
        {
            context.Reason = $"{what}: {result.Text}";
            return null;
        }

        if (check.Status == CheckStatus.Answered && !result.SaysMoreThan(check.Result))
        {
            context.Reason = check.Kind + " was answered before";
            return null;
        }

        DateOnly? validUntil = result.Status == CheckStatus.Answered ? CheckValidity.Until(check, answer.AnsweredOn ?? context.Today, checks) : null;
        await context.Stores.Checks.SetAnswerAsync(check.Id, result.Status, result.Code, context.Id, context.Now, validUntil);
        context.Reason = check.Status == CheckStatus.Answered ? $"{what}: a later answer says more" : $"{what}: {result.Text}";
        await TellAsync(context, check, result, what, alerts);
        string? conflict = result.IsIdentified ? await LearnNumberAsync(context, answer, check) : null;
        return conflict ?? (result.NeedsReview ? $"{what}: {result.Text}" : null);
    }

    /// <summary>Ties the FBI number of an identified person to the person, so that later notices find it.</summary>
    /// <returns>What an operator has to look at, or null.</returns>
    private static async Task<string?> LearnNumberAsync(MessageContext context, EbtsReply answer, BackgroundCheck check)
    {
        if (answer.FbiNumbers.Count != 1 || Messages.Normalized.Identifier(Messages.IdentifierKind.FbiNumber, answer.FbiNumbers[0]) is not { } number)
        {
            return null;
        }

        IReadOnlyList<Guid> holders = await context.Stores.People.FindByIdentifierAsync(number);
        await context.Stores.People.AddIdentifierAsync(check.PersonId, number, context.Id);
        Guid[] others = [.. holders.Where(holder => holder != check.PersonId)];
        foreach (Guid other in others)
        {
            await PersonRecorder.LinkAsync(context, other, "Conflict", "FBI number of another person");
        }

        return others.Length > 0 ? $"{check.Kind} {answer.Category}: another person holds the FBI number" : null;
    }

    private static async Task TellAsync(MessageContext context, BackgroundCheck check, EbtsResult result, string what, CheckAlerts alerts)
    {
        if (result.IsIdentified)
        {
            await alerts.RaiseAsync(context, AlertKind.RecordFound, check, what + ": " + result.Text);
        }
        else if (result.Status == CheckStatus.Rejected)
        {
            await alerts.RaiseAsync(context, AlertKind.Refused, check, what + ": " + result.Text);
        }
        else
        {
            await alerts.TellAsync(context, check, context.IdFor("told/" + check.Id.ToString("N")));
        }
    }
}
