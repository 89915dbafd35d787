using Processing.Messages.NativeEbts;
using Processing.Pipeline;
using Processing.Policy;
using Processing.Routing.Checks;
using Processing.Routing.Records;
using Processing.Stores.Checks;

namespace Processing.Routing.Ebts;

/// <summary>What follows a refusal: brought again, sent anew, asked by name, or handed to an operator. The codes are in the journal.</summary>
internal static class EbtsErrorRouting
{
    private const int MostRetries = 5;

    /// <summary>What the codes of an answer call for: the gravest of their actions; an operator where there is no code.</summary>
    public static EbtsErrorAction ActionOf(EbtsReply answer, PolicyTable errors, DateOnly day) =>
        answer.ErrorCodes.Select(code => ActionOf(code, errors, day)).DefaultIfEmpty(EbtsErrorAction.Review).Max();

    /// <summary>Notes a refusal.</summary>
    /// <returns>What an operator has to look at, or null.</returns>
    public static async Task<string?> NoteAsync(
        MessageContext context, EbtsReply answer, BackgroundCheck check, PolicyTables policy, CheckAlerts alerts)
    {
        string what = $"{check.Kind} {answer.Category} {string.Join(' ', answer.ErrorCodes.Where(IsCode))}".TrimEnd();
        if (check.Status is CheckStatus.Answered or CheckStatus.Rejected)
        {
            context.Reason = what + ": was answered before";
            return null;
        }

        EbtsErrorAction action = ActionOf(answer, policy.EbtsErrors, context.Today);
        if (action == EbtsErrorAction.Wait)
        {
            context.Reason = what + ": the transaction is in progress";
            return null;
        }

        if (action == EbtsErrorAction.Retry && await EbtsRepeats.CountAsync(context.Stores, check) <= MostRetries)
        {
            await EbtsRepeats.SendAsync(context, check);
            context.Reason = what + ": brought again";
            return null;
        }

        return await RefusedAsync(context, check, action, what, alerts);
    }

    private static async Task<string?> RefusedAsync(
        MessageContext context, BackgroundCheck check, EbtsErrorAction action, string what, CheckAlerts alerts)
    {
        var followUp = action == EbtsErrorAction.Resubmit ? (context.Prepared as PreparedAnswer)?.FollowUp : null;
        bool isUseless = action == EbtsErrorAction.Resubmit && followUp is null or { Kind: not "FbiFingerprint" and not "DodAbis" };
        await context.Stores.Checks.SetAnswerAsync(
            check.Id, CheckStatus.Rejected, isUseless ? "Unclassifiable" : "Error", context.Id, context.Now, null);
        if (followUp is null)
        {
            await alerts.RaiseAsync(context, AlertKind.Refused, check, isUseless ? "refused twice for the quality of the prints" : "refused, to be put right by hand");
            context.Reason = what;
            return what + ": has to be put right by hand";
        }

        await followUp.SendAsync(context, check);
        context.Reason = what + ": " + followUp.Description;
        return null;
    }

    private static bool IsCode(string text) => text.All(char.IsAsciiLetterOrDigit);

    private static EbtsErrorAction ActionOf(string code, PolicyTable errors, DateOnly day)
    {
        PolicyRow? row = errors.Find(day, code) ?? errors.Find(day, "*");
        return row is not null && Enum.TryParse(row["action"], out EbtsErrorAction action) ? action : EbtsErrorAction.Review;
    }
}
